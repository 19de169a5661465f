-- hotellet_felstavat.lua - ett val i en uppgift är felstavat
-- Hotellet heter hotel i den nationella grunden. Rutinen går inte att läsa in.

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

rule "hotell.partner" {
  -- fel: unknown_choice
  when = place:is("hotell"),
  contact = ngo { within = "next working day", ground = consent, tell = { "age" } },
  because = { sv = "Partnern har avtal med hotellen.", en = "The partner has an agreement with the hotels." },
  source = "https://example.org/rutin",
}
