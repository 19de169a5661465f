-- fraga_om_det_som_ar_plikt.lua - barnet tillfrågas om en anmälan som görs ändå
-- Den som säger nej tror att det betyder något.

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

rule "barn.fraga_om_socialtjanst" {
  when = all { child, sure_enough, met },
  unless = no(mandated),
  contact = social_services {
    within = "same day",
    -- fel: consent_beside_duty
    ground = consent,
    tell = { "age", "danger" },
  },
  because = { sv = "Fråga barnet om socialtjänsten får veta.", en = "Ask the child whether social services may know." },
  source = "https://example.org/rutin",
  from = "2025-07-01",
}
