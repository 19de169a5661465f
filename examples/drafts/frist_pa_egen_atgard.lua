-- frist_pa_egen_atgard.lua - tiden räknas från att åtgärden själv är klar
-- Omprövningen skulle göras om och om igen, men ingen ber om den första.

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

task "omprova" { name = { sv = "Ompröva insatserna", en = "Review the measures" } }

rule "omprovning" {
  when = adult,
  task = omprova {
    within = "4 months",
    -- fel: clock_never_starts
    from = done(omprova),
  },
  because = { sv = "Insatserna omprövas var fjärde månad.", en = "The measures are reviewed every fourth month." },
  source = "https://example.org/rutin",
}
