-- namn_till_radgivning.lua - den som rådgör utan namn får ändå berätta vem det gäller
-- Identiteten hör inte hemma under anonymous.

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

rule "radgor" {
  when = adult,
  -- fel: identifies
  contact = support_line { within = "24 h", ground = anonymous, tell = { "situation", "identity" } },
  because = { sv = "Rådgör med stödtelefonen.", en = "Ask the support line." },
  source = "https://example.org/rutin",
}
