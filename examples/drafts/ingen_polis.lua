-- ingen_polis.lua - den som inte vill ha polis ska slippa, men plikten till polisen finns kvar
-- Önskan respekteras med ett förbud, och då faller också det som lagen kräver.

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

rule "polis.inte_mot_viljan" {
  when = police_cooperation:is("no"),
  -- fel: ban_takes_duty
  never = { police },
  because = { sv = "Personen vill inte ha polis.", en = "The person wants no police." },
  source = "https://example.org/rutin",
}
