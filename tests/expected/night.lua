-- night.lua - a small routine over time: hours, ladders, clocks and performers
--
-- It is for the tests of the command only and follows no law.

routine "night" {
  version = "1",
  title = { sv = "Rutin över dygnet, Småstad", en = "Routine around the clock, Small Town" },
  owner = "Socialförvaltningen",
  in_force = { from = "2026-01-01", to = "2036-12-31" },
  review_by = "2036-12-31",
  languages = { "sv", "en" },
}

use "calendar/sweden"

fact "age" { number { 0, 120 }, class = "situation", name = { sv = "ålder", en = "age" },
  ask = { sv = "Hur gammal är personen?", en = "How old is the person?" } }
fact "found_by" { one_of { "police", "school" }, class = "situation", name = { sv = "vem som märkte det", en = "who noticed" },
  labels = { sv = { police = "polisen", school = "skolan" }, en = { police = "the police", school = "school" } },
  ask = { sv = "Vem märkte det?", en = "Who noticed it?" } }
fact "language" { text, class = "contact_way", name = { sv = "språk", en = "language" },
  ask = { sv = "Vilket språk talar personen?", en = "Which language does the person speak?" } }
fact "guardian" { one_of { "safe", "suspected" }, class = "children", name = { sv = "vårdnadshavare", en = "guardian" },
  labels = { sv = { safe = "trygg", suspected = "misstänkt" }, en = { safe = "safe", suspected = "suspected" } },
  ask = { sv = "Är vårdnadshavaren trygg?", en = "Is the guardian safe?" } }

actor "intake" { name = { sv = "Mottagningen", en = "The intake" }, kind = "authority", phone = "042-10 50 00",
  open = "Mo-Fr 08:00-16:30; PH off", if_closed = "emergency_service", if_no_answer = "emergency_service",
  tries = 2, again = "15 min" }
actor "emergency_service" { name = { sv = "Socialjouren", en = "The emergency service" }, kind = "authority",
  same_as = "intake", open = "24/7", phone = "042-10 40 00", again = "15 min" }
actor "police" { name = { sv = "Polisen 114 14", en = "The police 114 14" }, kind = "authority", phone = "114 14" }
actor "coordinator" { name = { sv = "Regionkoordinatorn", en = "The regional coordinator" }, kind = "authority",
  phone = "020-39 00 00", open = "Mo-Fr 09:00-16:00; PH off" }
actor "ngo" { name = { sv = "Frivilligorganisationen", en = "The voluntary organisation" }, kind = "civil", again = "2 h" }
actor "school" { name = { sv = "Skolan", en = "The school" }, kind = "authority" }
actor "home" { name = { sv = "Hemmet", en = "The home" }, kind = "private" }

task "protection_assessment" { name = { sv = "Bedöm behovet av skydd, i dag eller senast i morgon; skriv ner bedömningen",
  en = "Assess the need of protection, today or tomorrow at the latest; write it down" } }
task "meeting" { name = { sv = "Frivilligorganisationen möter personen", en = "The voluntary organisation meets the person" } }
task "decision" { name = { sv = "Besluta om att inleda utredning", en = "Decide whether to open an investigation" } }
task "plan_together" { name = { sv = "Gör en gemensam plan", en = "Make a plan together" } }
task "follow_up" { name = { sv = "Följ upp", en = "Follow up" } }
task "notes" { name = { sv = "Anteckna vad eleven sagt", en = "Note what the pupil said" } }

term "child" { age:below(18), sv = "ett barn", en = "a child" }

rule "report" {
  when = child,
  contact = intake { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §", tell = { "age", "found_by" } },
  task = {
    protection_assessment { within = "next day", from = reached(intake), by = intake },
    decision { within = "14 days", from = { received "report", reached(intake) }, by = intake },
  },
  because = { sv = "Anmäl genast.", en = "Report at once." },
  source = "https://example.org/report",
}
rule "school.notes" {
  when = found_by:is("school"),
  task = notes { within = "2 h", by = school },
  because = { sv = "Skriv medan du minns.", en = "Write while you remember." },
  source = "https://example.org/notes",
}
rule "police" {
  contact = police { within = "24 h", ground = may "OSL 10 kap. 24 §", tell = { "age" }, by = intake },
  because = { sv = "Polisen kan säkra bevis.", en = "The police can secure evidence." },
  source = "https://example.org/police",
}
rule "advice" {
  contact = coordinator { within = "this working day", ground = anonymous, tell = { "found_by" }, by = school },
  because = { sv = "Koordinatorn ger råd utan namn.", en = "The coordinator advises without a name." },
  source = "https://example.org/advice",
}
rule "ngo" {
  contact = ngo { within = "3 days", ground = consent, tell = { "language", "age" } },
  task = meeting { within = "24 h", from = reached(ngo), by = ngo },
  because = { sv = "Personen väljer själv.", en = "The person chooses." },
  source = "https://example.org/ngo",
}
rule "home" {
  when = child,
  contact = home { within = "next working day", ground = free, tell = { "found_by" }, by = intake },
  because = { sv = "En trygg vårdnadshavare ska få veta.", en = "A safe guardian is to be told." },
  source = "https://example.org/home",
}
rule "home.never" {
  when = guardian:is("suspected"),
  never = { home },
  because = { sv = "Den misstänkte får inte bli varnad.", en = "The suspect must not be warned." },
  source = "https://example.org/never",
}
rule "plan" {
  task = plan_together { within = "2 weeks", ground = consent, by = intake },
  because = { sv = "Personen väljer själv.", en = "The person chooses." },
  source = "https://example.org/plan",
}
rule "follow_up" {
  task = follow_up { within = { "24 h", "7 days", "6 months" }, by = intake },
  because = { sv = "Är personen trygg?", en = "Is the person safe?" },
  source = "https://example.org/follow",
}
