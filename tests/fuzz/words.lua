-- A routine that has every word that a page is written by, and what is asked first.
routine "words" {
  version = "1", owner = "o", title = { sv = "Ord", en = "Words" }, languages = { "sv", "en" },
  ask_first = { "danger", { "age", "place", sv = "Vem och var?", en = "Who and where?" } },
  enough = "begun", alarm = "emergency", decides = { "emergency" },
}
use "calendar/sweden"
local function both(text) return { sv = text, en = text } end
fact "danger" { one_of { "none", "urgent" }, class = "situation", ask = both "?", presume = "none" }
fact "age" { number { 0, 120 }, class = "situation", ask = both "?" }
fact "days" { number { 0, 40 }, class = "situation", ask = both "?", presume = 30, asked = age:known() }
fact "place" { any_of { "hotel", "street" }, class = "situation", ask = both "?" }
fact "found_by" { one_of { "police", "school" }, class = "finder", ask = both "?" }
fact "small" { yes_no, class = "situation", ask = both "?", presume = { yes = age:below(18), no = age:at_least(18) } }
fact "name" { text, class = "identity" }
fact "unasked" { yes_no, class = "situation", asked = no }
term "begun" { any { danger:known(), age:known() }, sv = "begun", en = "begun" }
actor "emergency" { name = both "Emergency", kind = "authority", phone = "112", open = "24/7" }
actor "police" {
  name = both "Police", kind = "authority", open = "Mo-Fr 08:00-16:30; PH off; PH -1 day 08:00-12:00",
  if_closed = "emergency", if_no_answer = "emergency", finder = found_by:is("police"), short = both "P",
}
actor "guest" { name = both "Guest", kind = "private", near = place:has("hotel") }
actor "helper" { name = both "Helper", kind = "civil", part_of = { "talk", "police" } }
task "talk" { name = both "Talk", part_of = "police" }
task "note" { name = both "Note", board = true, part_of = "talk" }
local function r(id, body)
  body.because, body.source = both(id), "https://example.org/"
  rule(id)(body)
end
r("call", {
  when = any { small, danger:is("urgent") },
  contact = police {
    ground = { duty_unless "L1", anonymous }, within = "now", tell = { "situation", "name" }, heading = both "Call {number}.",
    say = { both "{age} {danger} {place} {name}", { sv = "a", en = "b", when = small & found_by:is("school") } },
    say_not = both "not this", basis = both "so", by_when = both "now",
  },
  task = talk { within = "2 h", by = police, after = { police }, say = both "Talk {number}", say_all = both "all" },
})
r("help", {
  contact = {
    helper { ground = consent, within = days_before(days, 5), tell = { "age" }, say = both "{age}" },
    emergency { ground = may "L2", within = "this working day", following = { police }, heading = both "Now" },
  },
  task = note { ground = consent, within = { "next day", "2 weeks" }, from = received "report" },
})
r("never", { when = unasked:or_else(place:has("hotel")), never = guest, ask = { found_by } })
always "nobody is told a name" { must = no(tells(anyone, "identity")) }
