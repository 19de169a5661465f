-- glomd_regel.lua - en ny partner och en ny fråga, men ingen regel som använder dem
-- Avtalet var klart före regeln, och regeln skrevs aldrig.

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

-- fel: actor_unused
actor "sjomanskyrkan" {
  name = { sv = "Sjömanskyrkan", en = "The Seamen's Church" },
  kind = "civil", phone = "0000-10 20 50", open = "Mo-Fr 09:00-17:00; PH off",
}
-- fel: fact_unread
fact "arbetar_i_hamnen" {
  yes_no,
  name = { sv = "Arbetar i hamnen", en = "Works in the harbour" },
  ask = { sv = "Arbetar personen i hamnen?", en = "Does the person work in the harbour?" },
}
