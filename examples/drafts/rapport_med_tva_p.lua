-- rapport_med_tva_p.lua - det som ska komma in är felskrivet, och tiden börjar aldrig
-- Beslutet heter "court decision" i grunden.

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

rule "beslut.berattas" {
  when = adult,
  task = inform_rights {
    within = "24 h",
    -- fel: start_not_awaited
    from = received "court descision",
  },
  because = { sv = "Berätta vad domstolen har bestämt.", en = "Tell what the court decided." },
  source = "https://example.org/rutin",
}
