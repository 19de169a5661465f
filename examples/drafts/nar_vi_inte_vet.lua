-- nar_vi_inte_vet.lua - en fråga om hemligt boende avgör vem som bokar tolk, och okänt glömdes
-- Hur svaret än blir ska tolk bokas. Medan ingen vet bokar ingen.

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

fact "hemligt_boende" {
  yes_no,
  name = { sv = "Hemligt boende", en = "Secret housing" },
  ask = { sv = "Bor personen på hemlig plats?", en = "Does the person live in a secret place?" },
}
task "boka_rum" { name = { sv = "Boka ett rum", en = "Book a room" } }
rule "rum.ute" {
  when = all { adult, hemligt_boende },
  task = boka_rum { within = "2 h", by = shelter },
  because = { sv = "Ordna ett rum i en annan kommun.", en = "Find a room in another municipality." },
  source = "https://example.org/rutin",
}
-- fel: neither_while_unknown
rule "rum.har" {
  when = all { adult, no(hemligt_boende) },
  task = boka_rum { within = "24 h", by = social_services },
  because = { sv = "Boka rum 3.", en = "Book room 3." },
  source = "https://example.org/rutin",
}
