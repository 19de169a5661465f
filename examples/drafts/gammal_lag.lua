-- gammal_lag.lua - en regel ur en äldre rutin går på en lag som är ersatt
-- Socialtjänstlagen (2001:453) gällde till och med den 30 juni 2025.

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

-- fel: law_has_ended
rule "stod.enligt_gammal_lag" {
  when = all { adult, needs_housing },
  task = protection_assessment { within = "24 h", by = social_services },
  law = "SoL (2001:453) 5 kap. 11 §",
  because = { sv = "Nämnden ska verka för att den som utsatts får stöd.", en = "The board works for support to those exposed." },
  source = "https://example.org/rutin",
}
