-- avvagning_utan_lag.lua - en avvägning utan lag: ingen vet vilken prövning som ska skrivas ner
-- Grunden är rätt, men lagrummet glömdes.

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

rule "forening.fraga" {
  when = adult,
  contact = ngo {
    within = "3 working days",
    -- fel: duty_without_law
    ground = may,
    tell = { "age" },
  },
  because = { sv = "Föreningen får frågas.", en = "The association may be asked." },
  source = "https://example.org/rutin",
}
