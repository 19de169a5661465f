-- duger_med_tecken.lua - ett likhetstecken i stället för :is
-- Det ser ut som ett villkor men är inget.

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

rule "bradskande" {
  -- fel: computing_word
  when = danger == "urgent",
  task = inform_rights { within = "24 h" },
  because = { sv = "Det brådskar.", en = "It is urgent." },
  source = "https://example.org/rutin",
}
