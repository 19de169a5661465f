-- declare.lua - what a routine declares: facts, actors, tasks, terms, rules
--
-- A declaration keeps what was written and where. What cannot wait is done
-- here: names, and the types of facts, which conditions ask for at once. All
-- else is checked when the tree is built.

local kit = ...
local host, lua, words, nothing = kit.host, kit.lua, kit.words, kit.nothing
local ipairs, type, whole = lua.ipairs, lua.type, host.whole
local behind, complain, declare, is_list = kit.behind, kit.complain, kit.declare, kit.is_list
local mistake, shown, stand_in, tell = kit.mistake, kit.shown, kit.stand_in, kit.tell

local MAX_FACTS, MAX_SUBJECTS, MAX_CHOICES, MAX_NUMBER = 256, 256, 63, 1 << 53
kit.MAX_SUBJECTS = MAX_SUBJECTS
local MAX_TERMS, MAX_RULES = 65535, 65535 -- as many invariants: numbers are of 16 bits

-- Everything declared, in order.
local facts, actors, tasks, terms, rules, invariants = {}, {}, {}, {}, {}, {}

kit.facts, kit.actors, kit.tasks = facts, actors, tasks
kit.terms, kit.rules, kit.invariants = terms, rules, invariants

---------------------------------------------------------------- facts

words.yes_no = stand_in {is = "type", type = "yes_no"}
words.text = stand_in {is = "type", type = "text"}
words.yes = stand_in {is = "choice", id = "yes"}
words.no = stand_in {is = "choice", id = "no"}

function words.number(bounds)
  if bounds == nothing then return nothing end
  local low = is_list(bounds) and whole(bounds[1])
  local high = is_list(bounds) and whole(bounds[2])
  if not low or not high or low > high or low < -MAX_NUMBER or high > MAX_NUMBER or #bounds ~= 2 then
    return mistake("number", "number_bounds")
  end
  return stand_in {is = "type", type = "number", min = low, max = high}
end

for word in lua.next, {one_of = true, any_of = true} do
  words[word] = function(list)
    local result = {is = "type", type = word, choices = {}, number_of = {}}
    if list == nothing then return nothing end
    if not is_list(list) then
      return kit.unexpected(word, list, {"a_choices_list", word = word})
    end
    for i, name in ipairs(kit.items({label = word, place = kit.here()}, nil, kit.copy(list))) do
      if name == nothing then return nothing end
      if not kit.is_id(name) then
        return kit.unexpected(word, name, {"a_plain_choice"})
      elseif result.number_of[name] then
        return mistake(word, "choice_twice", {name = kit.quoted(name)})
      elseif i > MAX_CHOICES then
        return mistake(word, "too_many_things", {most = MAX_CHOICES, things = {"things_choices"}})
      end
      result.choices[i], result.number_of[name] = name, i - 1
    end
    return #result.choices > 0 and stand_in(result) or nothing
  end
end

words.fact = kit.declares("fact", function(id, entry)
  local object = entry.body[1]
  if not kit.is_free("fact", id) then return end
  declare(id, entry.place, nothing)
  if kit.kind_of(object) ~= "type" then
    kit.wanted(entry, nil, object, {"a_type"})
  elseif #facts == MAX_FACTS then
    complain(entry, nil, "too_many_things", {most = MAX_FACTS, things = {"things_facts"}})
  else
    entry.is, entry.type, entry.number, entry.positions = "fact", behind[object], #facts, 1
    facts[#facts + 1] = entry
    declare(id, entry.place, stand_in(entry))
  end
end)

---------------------------------------------------------------- actors and tasks

local steps = {} -- every contact and task with members

-- One that no rule has does nothing, and was not meant so.
function kit.tell_unused()
  for _, step in ipairs(steps) do
    if not step.is_used then complain(step, nil, "unused_step") end
  end
end

for word, list in lua.next, {actor = actors, task = tasks} do
  words[word] = kit.declares(word, function(id, entry)
    if not kit.is_free(word, id) then return end
    declare(id, entry.place, nothing)
    if #actors + #tasks == MAX_SUBJECTS then
      return complain(entry, nil, "too_many_things", {most = MAX_SUBJECTS, things = {"things_subjects"}})
    end
    entry.is, entry.number = word, #list
    list[#list + 1] = entry
    declare(id, entry.place, stand_in(entry))
  end)

  -- `social_services { … }`: one contact, or one task with its members.
  kit.when_called[word] = function(subject, body, more)
    if body == nothing then return nothing end
    if more ~= nil then return kit.too_many(subject.id, 2, 1, {"write_alone", word = subject.id .. " { … }"}) end
    if not is_list(body) then
      return kit.unexpected(subject.id, body, subject.id .. " { … }")
    end
    local step = {
      is = word == "actor" and "contact" or "step", subject = subject, place = kit.here(), body = kit.copy(body), is_used = false,
      label = (word == "actor" and "contact " or "task ") .. subject.id,
    }
    steps[#steps + 1] = step
    return stand_in(step)
  end
end

---------------------------------------------------------------- grounds

local WITH_LAW = kit.set_of {"duty", "necessity", "duty_unless", "may"}

kit.ground_number = {}
for i, ground in ipairs(host.grounds) do
  kit.ground_number[ground] = i
  words[ground] = stand_in {is = "ground", ground = ground}
end

-- duty "SoL 19 kap. 1 §"
function kit.when_called.ground(ground, law, more)
  if law == nothing then return nothing end
  if more ~= nil then return kit.too_many(ground.ground, 2, 1, {"each_ground", ground = ground.ground}) end
  if not WITH_LAW[ground.ground] or ground.law then
    return mistake(ground.ground, "law_after", {found = shown(law)})
  elseif type(law) ~= "string" or kit.is_blank(law) or not host.is_text(law) or
    lua.find(law, "[\r\n]") then
    return kit.unexpected(ground.ground, law, {"a_law", ground = ground.ground})
  end
  return stand_in {is = "ground", ground = ground.ground, law = law}
end

---------------------------------------------------------------- terms, rules, invariants

-- A term can have several versions, all in one file.
words.term = kit.declares("term", function(id, entry)
  local term = behind[kit.names[id]]
  entry.positions = 1
  if term and term.is == "term" and term.place.file == entry.place.file then
    term.versions[#term.versions + 1] = entry
  elseif kit.is_free("term", id) then
    if #terms == MAX_TERMS then
      return complain(entry, nil, "too_many_things", {most = MAX_TERMS, things = {"things_terms"}})
    end
    term = {is = "term", id = id, place = entry.place, label = entry.label, versions = {entry}, number = #terms}
    terms[#terms + 1] = term
    declare(id, entry.place, stand_in(term))
  end
end)

-- Rules have ids of their own, and so have invariants.
local function declares_by_id(word, list, by_id, is_id, what)
  words[word] = kit.declares(word, function(id, entry)
    if id == nothing then return end
    if not is_id(id) then
      tell(entry.place, word, "unexpected", {found = shown(id), wanted = what})
    elseif by_id[id] then
      tell(entry.place, entry.label, "declared_twice", {place = kit.place_text(by_id[id].place)})
    elseif #list == MAX_RULES then
      complain(entry, nil, "too_many_things", {most = MAX_RULES, things = {"things_of_them"}})
    else
      by_id[id] = entry
      list[#list + 1] = entry
    end
  end)
end

kit.rule_by_id = {}
declares_by_id("rule", rules, kit.rule_by_id, function(id)
  return kit.is_id(id, ".")
end, {"an_id_with_dots"})

declares_by_id("always", invariants, {}, function(id)
  return type(id) == "string" and #id <= 200 and host.is_text(id) and not kit.is_blank(id)
end, {"a_short_sentence"})

---------------------------------------------------------------- the header

kit.headers = {}   -- file -> entry
kit.header_of = {} -- number of a source -> entry

words.routine = kit.declares("routine", function(id, entry)
  local other = kit.headers[entry.place.file]
  if id == nothing then return end
  if not kit.is_id(id, "-") then
    tell(entry.place, "routine", "unexpected", {found = shown(id), wanted = {"an_id_with_dashes"}})
  elseif other then
    tell(entry.place, entry.label, "declared_twice", {place = kit.place_text(other.place)})
  end
  kit.headers[entry.place.file] = other or entry
  kit.header_of[kit.source()] = other or entry
end)
