-- En uppgift som någon frågas om, eller får veta, har inget namn, eller dess val har inga
-- ord. På sidan står då id:t.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

fact "skadad" { yes_no, ask = { sv = "Är någon skadad?" } } -- <<
rule "skadad.polis" {
  when = skadad,
  contact = polis { within = "now", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
