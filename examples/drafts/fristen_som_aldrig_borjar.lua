-- fristen_som_aldrig_borjar.lua - tiden räknas från en åtgärd som ingen regel ber om
-- Uppföljningen skulle komma efter det första mötet, men ingen regel ber om det.

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

-- fel: task_unused
task "forsta_motet" { name = { sv = "Håll ett första möte", en = "Hold a first meeting" } }

rule "uppfoljning" {
  when = adult,
  task = inform_rights {
    within = "24 h",
    -- fel: clock_never_starts
    from = done(forsta_motet),
  },
  because = { sv = "Berätta om rättigheterna inom ett dygn.", en = "Tell of the rights within a day." },
  source = "https://example.org/rutin",
}
