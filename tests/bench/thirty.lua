-- thirty.lua - a routine of thirty rules, for measuring
--
-- What a hotel's night desk follows, in the shape that such routines have:
-- danger first, then the child, then the adult, then what is done on the spot.
-- Every rule is declarative. hand.c is the same routine written by hand in C.
routine "thirty" {
  version = "1",
  title = { sv = "Nattreceptionens rutin", en = "The night desk's routine" },
  owner = "test",
  in_force = { from = "2026-01-01" },
  review_by = "2030-12-31",
  languages = { "sv", "en" },
}

local function words(text)
  return { sv = text, en = text }
end

local function facts(class, list)
  for _, one in ipairs(list) do
    local id, kind, presume = one[1], one[2], one[3]
    fact(id) { kind, class = class, presume = presume, ask = words(id .. "?") }
  end
end

facts("situation", {
  { "danger", one_of { "none", "urgent", "immediate" } },
  { "age", number { 0, 120 } },
  { "looks_under_18", yes_no, yes },
  { "weapon", yes_no },
  { "people_there", number { 0, 200 } },
  { "place", one_of { "hotel", "street", "home", "workplace" } },
  { "threat", one_of { "none", "some", "high" } },
  { "interpreter_needed", yes_no },
  { "shelter_needed", yes_no },
  { "nights", number { 0, 365 } },
  { "paid_in_cash", yes_no },
})
facts("account", {
  { "exploitation", any_of { "sexual", "forced_labour", "begging", "criminality" } },
})
facts("health", {
  { "care_need", one_of { "none", "non_acute", "acute" } },
})
facts("suspects", {
  { "accompanied", one_of { "alone", "friend", "guardian", "suspect" } },
})
facts("children", {
  { "other_child", yes_no },
})

local function actors(list)
  for _, one in ipairs(list) do
    actor(one[1]) { name = words(one[2]), kind = one[3], phone = one[4] }
  end
end

actors {
  { "emergency", "SOS Alarm", "authority", "112" },
  { "police", "Polisen", "authority", "114 14" },
  { "social_emergency", "Socialjouren", "authority", "0000-10 20 30" },
  { "healthcare", "Akutmottagningen", "authority" },
  { "coordinator", "Regionkoordinatorn", "authority" },
  { "ngo", "Stödlinjen", "civil" },
  { "interpreter", "Tolkförmedlingen", "civil" },
  { "manager", "Hotellchefen", "private" },
  { "guardian", "Vårdnadshavaren", "private" },
  { "employer", "Arbetsgivaren", "private" },
  { "companion", "Sällskapet", "private" },
}

task "quiet_room" { name = words "Ordna ett enskilt rum" }
task "log_book" { name = words "Skriv i nattens logg" }
task "keep_film" { name = words "Spara kamerabilder" }
task "watch_exits" { name = words "Håll uppsikt över utgångarna" }
task "free_room" { name = words "Håll ett rum ledigt" }

term "child" { age:below(18):or_else(looks_under_18), sv = "ett barn", en = "a child" }
term "adult" { no(child), sv = "en vuxen", en = "an adult" }
term "exploited" {
  exploitation:has("sexual", "forced_labour", "begging"),
  sv = "utnyttjad", en = "exploited",
}

local function put(id)
  return function(body)
    body.because = words(id)
    body.source = "https://example.org/" .. id
    rule(id)(body)
  end
end

---------------------------------------------------------------- danger

put "danger.emergency" {
  when = danger:is("immediate"),
  contact = emergency { within = "now", first = true, ground = necessity "BrB 24 kap. 4 §", tell = { "situation" } },
}
put "danger.police" {
  when = danger:is("urgent"),
  contact = police { within = "now", ground = necessity "BrB 24 kap. 4 §", tell = { "danger", "weapon", "place", "people_there" } },
}
put "danger.weapon" {
  when = all { weapon, danger:is("urgent", "immediate") },
  task = watch_exits { within = "now" },
}
put "danger.care" {
  when = all { care_need:is("acute"), danger:is("urgent", "immediate") },
  contact = healthcare { within = "now", ground = necessity "BrB 24 kap. 4 §", tell = { "health", "age" } },
}
put "danger.threat" {
  when = all { threat:is("high"), shelter_needed },
  contact = police { within = "30 min", ground = consent, tell = { "threat" } },
}

---------------------------------------------------------------- the child

put "child.report" {
  when = child,
  contact = social_emergency { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §", tell = { "age", "looks_under_18", "danger", "exploitation" } },
}
put "child.guardian" {
  when = all { child, accompanied:is("guardian") },
  never = { guardian },
}
put "child.companion" {
  when = all { child, accompanied:is("friend", "suspect") },
  never = { companion },
}
put "child.young" {
  when = all { age:below(15), exploitation:has("sexual") },
  contact = police { within = "1 h", ground = may "OSL 10 kap. 21 §", tell = { "age", "exploitation" } },
}
put "child.care" {
  when = all { child, care_need:is("acute", "non_acute") },
  contact = healthcare { within = "2 h", ground = free, after = { social_emergency } },
}
put "child.other" {
  when = other_child,
  contact = social_emergency { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §", tell = { "other_child" } },
}
put "child.group" {
  when = all { child, people_there:at_least(5) },
  task = keep_film { within = "1 h" },
}
put "child.room" {
  when = all { child, shelter_needed },
  task = free_room { within = "now" },
}

---------------------------------------------------------------- the adult

put "adult.line" {
  when = all { adult, exploited },
  contact = ngo { within = "same day", ground = consent, tell = { "exploitation", "age" } },
}
put "adult.coordinator" {
  when = all { adult, exploitation:has("sexual", "forced_labour") },
  contact = coordinator { within = "next day", ground = anonymous, tell = { "danger" } },
}
put "adult.police" {
  when = all { adult, exploited, danger:is("none") },
  contact = police { within = "next day", ground = consent, tell = { "exploitation" } },
}
put "adult.care" {
  when = all { adult, care_need:is("acute", "non_acute") },
  contact = healthcare { within = "same day", ground = consent, tell = { "care_need" } },
}
put "adult.shelter" {
  when = all { adult, shelter_needed },
  contact = social_emergency { within = "2 h", ground = consent, tell = { "situation" } },
}
put "adult.guarded" {
  when = all { adult, accompanied:is("suspect") },
  never = { companion },
}
put "adult.labour" {
  when = exploitation:has("forced_labour"),
  never = { employer },
}
put "adult.workplace" {
  when = all { place:is("workplace"), exploitation:has("forced_labour") },
  contact = coordinator { within = "next day", ground = anonymous, tell = { "place" } },
}

---------------------------------------------------------------- on the spot

put "spot.interpreter" {
  when = interpreter_needed,
  contact = interpreter { within = "30 min", ground = free },
}
put "spot.room" {
  when = all { exploited, accompanied:is("friend", "suspect") },
  task = quiet_room { within = "30 min" },
}
put "spot.log" {
  when = any { exploited, danger:is("urgent", "immediate") },
  task = log_book { within = "same day" },
}
put "spot.film" {
  when = all { place:is("hotel"), danger:is("immediate") },
  task = keep_film { within = "2 h" },
}
put "spot.cash" {
  when = all { paid_in_cash, nights:at_least(7), exploited },
  contact = manager { within = "same day", ground = free, tell = { "nights", "paid_in_cash" } },
}
put "spot.crowd" {
  when = all { people_there:at_least(10), place:is("hotel", "home") },
  task = watch_exits { within = "30 min" },
}
put "spot.long_stay" {
  when = all { nights:above(30), exploitation:has("sexual") },
  task = keep_film { within = "same day" },
}
put "spot.street" {
  when = all { place:is("street"), exploitation:has("begging") },
  contact = ngo { within = "same day", ground = anonymous, tell = { "place" } },
}
put "spot.crime" {
  when = exploitation:has("criminality"),
  contact = ngo { within = "next day", ground = anonymous, tell = { "situation" } },
}
