-- hotell_och_gata.lua - ett villkor som kräver två platser på en gång
-- "På hotell och på gatan" blev all, och skulle ha blivit any.

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

-- fel: never_fires
rule "hotell.gata" {
  when = all { place:is("hotel"), place:is("street") },
  contact = ngo { within = "next working day", ground = consent, tell = { "age" } },
  because = { sv = "Partnern finns på hotell och på gatan.", en = "The partner is at hotels and in the street." },
  source = "https://example.org/rutin",
}
