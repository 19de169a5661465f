-- bradskande_till_kontorstid.lua - regionkoordinatorn ska svara inom en halvtimme, också på natten
-- Koordinatorn har kontorstid. Den som ringer en fredagskväll får svar på måndag.

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

rule "rad.bradskande" {
  when = all { adult, danger:is("urgent") },
  contact = regional_coordinator {
    -- fel: ladder_with_hole
    within = "30 min", ground = anonymous, tell = { "situation" },
  },
  because = { sv = "Rådgör med koordinatorn innan ni går vidare.", en = "Consult the coordinator before you go on." },
  source = "https://example.org/rutin",
}
