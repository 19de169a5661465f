-- namnet_kom_aldrig_fram.lua - föreningen skulle få namnet när personen säger ja, men då slutar regeln
-- Regeln skulle sluta när allt var klart, och stoppas av just det ja som den väntar på.

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

rule "plattform.presentera" {
  when = all { adult, met },
  unless = consent_of(civil_platform):is("given"),
  contact = civil_platform {
    within = "next working day",
    -- fel: tell_never_let_out
    ground = { consent, anonymous },
    tell = { "age", "name", "phone" },
  },
  because = { sv = "Presentera föreningen, och lämna namnet när personen har sagt ja.", en = "Introduce the association, and give the name once the person agrees." },
  source = "https://example.org/rutin",
}
