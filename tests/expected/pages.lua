-- pages.lua - a small routine in which each thing that pages go by is there once
--
-- It is for the tests of the command only and follows no law.

routine "pages" {
  version = "1",
  title = { sv = "Rutin för sidor, Småstad", en = "Routine for pages, Small Town" },
  in_force = { from = "2026-01-01" },
  languages = { "sv", "en" },
  ask_first = { "danger", { "age", "place", sv = "Hur gammal, och var?", en = "How old, and where?" } },
  enough = "met",
  alarm = "emergency",
}

fact "age" { number { 0, 120 }, class = "situation", name = { sv = "ålder", en = "age" },
  ask = { sv = "Hur gammal är personen?", en = "How old is the person?" } }
fact "danger" { yes_no, class = "situation", name = { sv = "fara", en = "danger" },
  ask = { sv = "Är det fara?", en = "Is there danger?" } }
fact "place" { one_of { "hotel", "street" }, class = "situation", name = { sv = "plats", en = "place" },
  labels = { sv = { hotel = "hotell", street = "gatan" }, en = { hotel = "hotel", street = "the street" } },
  ask = { sv = "Var är personen?", en = "Where is the person?" } }

term "met" { all { age:known(), danger:known() }, sv = "ålder och fara är kända", en = "age and danger are known" }

actor "emergency" { name = { sv = "Larmcentralen", en = "The emergency centre" }, kind = "authority", phone = "112",
  short = { sv = "larmet", en = "the alarm" } }
actor "police" { name = { sv = "Polisen", en = "The police" }, kind = "authority", phone = "114 14",
  finder = danger }
actor "hotel" { name = { sv = "Hotellet", en = "The hotel" }, kind = "private", near = place:is("hotel") }
actor "interpreter" { name = { sv = "Tolken", en = "The interpreter" }, kind = "service", phone = "010-1" }

task "book" { name = { sv = "Boka tolk", en = "Book the interpreter" }, part_of = "interpreter" }
task "note" { name = { sv = "Anteckna", en = "Note it" }, board = true }

rule "call" {
  contact = interpreter { within = "2 h", ground = free, tell = { "age", "place" },
    heading = { sv = "Ring tolken, {number}.", en = "Call the interpreter, {number}." },
    say = {
      { sv = "Det gäller {place}.", en = "It is about {place}." },
      { sv = "Det är bråttom.", en = "It is urgent.", when = danger },
    },
    say_not = { sv = "vem du känner", en = "whom you know" },
    say_all = { sv = "vad du såg", en = "what you saw" },
    basis = { sv = "Ingen sekretess hindrar.", en = "No secrecy stands in the way." },
    by_when = { sv = "i dag", en = "today" } },
  task = book { within = "2 h" },
  never = hotel,
  because = { sv = "Ett samtal behöver en tolk.", en = "A talk needs an interpreter." },
  source = "https://example.org/pages",
}
rule "note" {
  task = note { within = "same day" },
  because = { sv = "Det som sägs ska finnas kvar.", en = "What is said is to be kept." },
  source = "https://example.org/pages",
}
