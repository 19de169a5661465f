-- cirkel.lua - vår partner ska med först, och nationellt står socialtjänsten först
-- Båda reglerna läser bra var för sig. Tillsammans går ordningen i cirkel.

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

rule "socialtjanst.efter_partner" {
  when = adult,
  contact = social_services {
    within = "next working day", ground = consent, tell = { "age" },
    -- fel: orders_in_circle
    after = { ngo },
  },
  because = { sv = "Partnern träffar personen först.", en = "The partner meets the person first." },
  source = "https://example.org/rutin",
}
rule "partner.efter_socialtjanst" {
  when = adult,
  contact = ngo { within = "next working day", ground = consent, tell = { "age" }, after = { social_services } },
  because = { sv = "Socialtjänsten först, sedan partnern.", en = "Social services first, then the partner." },
  source = "https://example.org/rutin",
}
