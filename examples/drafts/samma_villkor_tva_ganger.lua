-- samma_villkor_tva_ganger.lua - villkoret och undantaget är samma sak
-- Undantaget kopierades från raden över.

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
rule "vuxen.stod" {
  when = adult,
  unless = adult,
  task = inform_rights { within = "24 h" },
  because = { sv = "Vuxna får stöd.", en = "Adults get support." },
  source = "https://example.org/rutin",
}
