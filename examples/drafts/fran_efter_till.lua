-- fran_efter_till.lua - giltighetstiden slutar innan den börjar
-- Årtalen är omkastade.

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

rule "sommarens_jour" {
  when = adult,
  task = inform_rights { within = "24 h" },
  because = { sv = "Under sommaren gäller andra tider.", en = "In summer other times hold." },
  source = "https://example.org/rutin",
  -- fel: from_after_to
  from = "2027-06-01", to = "2026-08-31",
}
