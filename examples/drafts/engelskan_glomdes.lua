-- engelskan_glomdes.lua - den engelska texten är en kopia av den svenska
-- Regeln skrevs klart på svenska, och kopian blev kvar.

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

rule "moteslokal" {
  when = all { adult, met },
  warn = { sv = "Möt personen i rum 3, där ingen ser er.", en = "Meet the person in room 3, where nobody sees you." },
  -- fel: not_translated
  because = { sv = "Personen ska kunna tala i fred.", en = "Personen ska kunna tala i fred." },
  source = "https://example.org/rutin",
}
