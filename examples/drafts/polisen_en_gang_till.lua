-- polisen_en_gang_till.lua - en aktör från grunden deklareras igen i stället för att ändras
-- Grundens aktör ändras med amend.actor, och skälet skrivs i why.

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

-- fel: declared_twice
actor "police" { name = { sv = "Polisen i Utkastby", en = "The police in Utkastby" }, kind = "authority", phone = "114 14" }
