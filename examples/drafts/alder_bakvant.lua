-- alder_bakvant.lua - åldrarna i ett spann står i fel ordning
-- Tjugo till arton är ingen ålder.

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

rule "unga.stod" {
  -- fel: never_true
  when = age:between(20, 18),
  task = inform_rights { within = "24 h" },
  because = { sv = "Unga vuxna får stöd.", en = "Young adults get support." },
  source = "https://example.org/rutin",
}
