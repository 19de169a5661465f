-- oversyn_glomdes.lua - rutinen skulle ha setts över i somras
-- Utkastet byggdes på förra årets fil, och datumen följde med.

-- rutin: allow no_phones because numren fylls i när rutinen är antagen
routine "utkast" {
  version = "2026.1",
  title = { sv = "Rutin för enskilda ärenden, Utkastby", en = "Routine for individual cases, Utkastby" },
  owner = "Socialnämnden",
  in_force = { from = "2026-07-01" },
  -- fel: review_is_past
  review_by = "2026-08-31",
  languages = { "sv", "en" },
}

use "sweden"


