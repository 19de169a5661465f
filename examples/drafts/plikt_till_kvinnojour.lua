-- plikt_till_kvinnojour.lua - en förening har hamnat bland dem som lagen kräver att man berättar för
-- Samarbetsavtalet säger att kvinnojouren ska kontaktas, och det lästes som en plikt.

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

actor "kvinnojour" {
  name = { sv = "Kvinnojouren", en = "The women's shelter" },
  kind = "civil", phone = "0000-10 20 50", open = "24/7",
}
rule "kvinnojour.enligt_avtal" {
  when = all { adult, needs_housing },
  contact = kvinnojour {
    within = "2 h",
    -- fel: duty_to_civil
    ground = duty "SoL (2025:400) 13 kap. 1 §",
    tell = { "age", "shelter_needed" },
  },
  because = { sv = "Enligt avtalet ska kvinnojouren kontaktas.", en = "Under the agreement the shelter is contacted." },
  source = "https://example.org/rutin",
}
