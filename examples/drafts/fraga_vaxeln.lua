-- fraga_vaxeln.lua - i stället för ett telefonnummer står vad man ska göra
-- Den som läser sidan klockan tre på natten har då inget att ringa.

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

-- fel: no_phone
amend.actor "social_emergency" {
  phone = "fråga växeln",
  why = { sv = "Numret växlar med veckan.", en = "The number changes by the week." },
}
