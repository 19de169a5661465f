-- jour_till_midnatt.lua - jouren stänger vid midnatt, och ingen har öppet på natten
-- Koordinatorn skrev in jourens nya tider, och tänkte inte på vem som svarar sedan.

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
  phone = "0000-10 20 30",
  why = { sv = "Så är det hos oss.", en = "That is how it is with us." },
}
amend.actor "social_emergency" {
  phone = "0000-10 20 40",
  -- fel: duty_without_end
  open = "Mo-Fr 16:30-24:00; Sa,Su,PH 10:00-24:00", if_no_answer = "support_line",
  why = { sv = "Så är det hos oss.", en = "That is how it is with us." },
}
