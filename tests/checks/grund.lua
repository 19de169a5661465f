-- grund.lua - what the drafts of this folder speak of
--
-- Each draft shows one finding of check, in as few lines as it takes, and has that
-- finding and no other. The head of a draft is its page in rules/CHECKS.md.

use "calendar/sweden"

fact "barn" { yes_no, class = "situation", name = { sv = "Ett barn" }, ask = { sv = "Gäller det ett barn?" } }
fact "ringa" { yes_no, class = "situation", name = { sv = "Ringa ärende" }, ask = { sv = "Är det ett ringa ärende?" } }
fact "fara" {
  one_of { "ingen", "snar", "akut" }, class = "situation", name = { sv = "Fara" },
  labels = { sv = { ingen = "ingen", snar = "bråttom", akut = "akut" } }, ask = { sv = "Är någon i fara?" },
}
fact "alder" { number { 0, 120 }, class = "situation", name = { sv = "Ålder" }, ask = { sv = "Hur gammal är personen?" } }
fact "namn" { text, class = "identity", name = { sv = "Namn" } }

actor "polis" { name = { sv = "Polisen" }, kind = "authority", phone = "114 14", open = "24/7" }
actor "socialtjanst" {
  name = { sv = "Socialtjänsten" }, kind = "authority", phone = "0000-10 20 30",
  open = "Mo-Fr 08:00-16:30; PH off", if_closed = "jour", if_no_answer = "jour",
}
actor "jour" { name = { sv = "Socialjouren" }, kind = "authority", phone = "0000-10 20 40", same_as = "socialtjanst", open = "24/7" }
actor "forening" { name = { sv = "Föreningen" }, kind = "civil", phone = "0000-10 20 50" }
actor "hem" { name = { sv = "Hemmet" }, kind = "private" }

task "bedom" { name = { sv = "Bedöm behovet av skydd" } }
task "tolk" { name = { sv = "Boka tolk" } }
