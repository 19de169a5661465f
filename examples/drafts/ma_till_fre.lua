-- ma_till_fre.lua - öppettiderna är skrivna med svenska veckodagar
-- Det står Må-Fr, det ska vara Mo-Fr.

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

amend.actor "social_services" {
  -- fel: hours_unread
  open = "Må-Fr 08:00-16:30; PH off",
  why = { sv = "Mottagningen har egna tider.", en = "The office has hours of its own." },
}
