-- ring_i_cirkel.lua - två telefoner hänvisar till varandra när ingen svarar
-- Den som ringer kommer aldrig fram.

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

amend.actor "social_emergency" {
  -- fel: circle
  if_no_answer = "social_services",
  why = { sv = "Mottagningen tar över.", en = "The office takes over." },
}
