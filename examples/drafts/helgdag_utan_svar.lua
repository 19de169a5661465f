-- helgdag_utan_svar.lua - mottagningen stänger på helgdagar, och jourens tider glömmer dem
-- På annandag jul, när den är en vardag, svarar varken mottagning eller jour.

-- rutin: allow no_phones because numren fylls i när rutinen är antagen
routine "utkast" {
  version = "2026.1",
  title = { sv = "Rutin för enskilda ärenden, Utkastby", en = "Routine for individual cases, Utkastby" },
  owner = "Socialnämnden",
  in_force = { from = "2026-07-01" },
  review_by = "2027-06-30",
  languages = { "sv", "en" },
}

use "sweden"

actor "ungdomsmottagning" {
  name = { sv = "Ungdomsmottagningen", en = "The youth clinic" },
  kind = "care", phone = "0000-10 20 60",
  open = "Mo-Fr 08:00-16:30; PH off",
  -- fel: ladder_with_hole
  if_closed = "ungdomsjour",
}
actor "ungdomsjour" {
  name = { sv = "Ungdomsjouren", en = "The youth line" },
  kind = "care", phone = "0000-10 20 61",
  open = "Mo-Fr 16:30-32:00; Sa,Su 00:00-24:00; PH off",
}
rule "ungdom.ring" {
  when = all { age:between(15, 20), care_need:is("sexual_assault") },
  contact = ungdomsmottagning { within = "2 h", ground = consent, tell = { "age" } },
  because = { sv = "Ungdomsmottagningen hjälper den som är mellan 15 och 20.", en = "The youth clinic helps those who are 15 to 20." },
  source = "https://example.org/rutin",
}
