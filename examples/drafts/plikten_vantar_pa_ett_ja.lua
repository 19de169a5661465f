-- plikten_vantar_pa_ett_ja.lua - anmälan ska komma efter samtalet med partnern, och väntar på ett samtycke
-- Ordningen skrevs med after, och då håller ett steg som kanske aldrig blir av tillbaka plikten.

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

rule "hemkommun.anmal" {
  when = all { child, moved_municipality },
  contact = {
    ngo { within = "24 h", ground = consent, tell = { "age" } },
    other_municipality {
      within = "24 h", ground = duty "SoL (2025:400) 19 kap. 1 §", tell = { "situation", "children" },
      -- fel: duty_after_maybe
      after = { ngo },
    },
  },
  because = { sv = "Partnern talar med barnet, sedan får hemkommunen veta.", en = "The partner talks to the child, then the home municipality is told." },
  source = "https://example.org/rutin",
}
