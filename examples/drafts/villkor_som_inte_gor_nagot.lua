-- villkor_som_inte_gor_nagot.lua - en regel räknar upp ett villkor som redan följer av ett annat
-- Den läses som om den gällde färre fall än den gör.

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

rule "skola.elevhalsa" {
  -- fel: condition_always_true
  when = all { age:below(16), age:below(18), found_by:is("school") },
  warn = { sv = "Ta med elevhälsan.", en = "Bring the school health service." },
  because = { sv = "Elevhälsan känner barnet.", en = "The school health service knows the child." },
  source = "https://example.org/rutin",
}
