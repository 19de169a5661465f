-- build.lua - the tree that is handed to C: all but the rules
--
-- Numbers count from 0, as in C. Actors and tasks share one numbering where an
-- order is meant, actors first.

local kit = ...
local host, lua, behind, nothing = kit.host, kit.lua, kit.behind, kit.nothing
local format, ipairs, pairs, type = lua.format, lua.ipairs, lua.pairs, lua.type
local complain, is_list, items, lacks = kit.complain, kit.is_list, kit.items, kit.lacks
local text_in_each, wanted, whole = kit.text_in_each, kit.wanted, host.whole

---------------------------------------------------------------- conditions

local conditions, node_count = {}, 0
local sets, set_words, set_number = {}, {}, {}

function kit.number_of(subject)
  return subject.is == "actor" and subject.number or #kit.actors + subject.number
end

-- The number of a set that is written so; [numbers] gives what is in it, and
-- tells each time that there is nothing.
local function number_of_set(text, numbers, what)
  local number = set_number[text]
  if not number then
    number = #sets
    set_number[text] = number
    sets[number + 1], set_words[number + 1] = numbers(what), text
  elseif #sets[number + 1] == 0 then
    numbers(what)
  end
  return number
end

-- Whether it is known which kinds there are. What is not known has been told of.
local function knows_kinds()
  for _, actor in ipairs(kit.actors) do
    if kit.is_told(actor, "kind") or type(actor.body.kind) ~= "string" then return false end
  end
  return not kit.is_broken and not kit.has_refused()
end

-- The actors of a kind, or all.
function kit.actors_of(selector)
  local result, kinds = {}, {}
  host.charge(4 * #kit.actors)
  for _, actor in ipairs(kit.actors) do
    local kind = actor.body.kind
    if type(kind) == "string" then kinds[kind] = true end
    if not selector.kind or kind == selector.kind then result[#result + 1] = actor.number end
  end
  if #result == 0 and selector.kind then
    local guess = kit.did_you_mean(selector.kind, kit.names_in(kinds))
    if guess ~= "" or knows_kinds() then
      kit.tell(selector.place, "kind", "unknown_kind", {name = kit.quoted(selector.kind), guess = guess})
    end
  end
  return result
end

local function numbers_of_one(subject)
  return {kit.number_of(subject)}
end

local function set_of_subjects(what)
  if what.is == "selector" then return number_of_set(what.words, kit.actors_of, what) end
  return number_of_set(what.id, numbers_of_one, what)
end

-- The facts of a class. All are declared by the time that somebody asks.
local by_class
local function facts_of_class(class)
  if not by_class then
    by_class = {}
    for name in pairs(kit.class_number) do by_class[name] = {} end
    for _, fact in ipairs(kit.facts) do
      local facts = by_class[fact.body.class]
      if facts then facts[#facts + 1] = fact end
    end
  end
  return by_class[class]
end

-- The facts that a name stands for, and whether as a class; nil for neither. A
-- name that is both means the class.
function kit.facts_called(name)
  local what = behind[kit.names[name]]
  if kit.class_number[name] then return facts_of_class(name), true end
  if what and what.is == "fact" then return {what}, false end
end

-- What a message needs about a name that is neither a fact nor a class.
function kit.no_fact_called(name)
  local known = {}
  for i, class in ipairs(host.classes) do known[i] = class end
  for _, fact in ipairs(kit.facts) do known[#known + 1] = fact.id end
  return {name = kit.quoted(name), guess = kit.did_you_mean(name, known)}
end

local function numbers_of_told(condition)
  local facts, numbers = kit.facts_called(condition.told), {}
  if not facts and not kit.is_broken then
    kit.tell(condition.place, "tells", "unknown_fact", kit.no_fact_called(condition.told))
  end
  for i, fact in ipairs(facts or {}) do numbers[i] = fact.number end
  return numbers
end

-- Puts numbers to what a condition over the plan speaks of, now that all is
-- declared.
local function number_plan(condition)
  if condition.set then condition.number = set_of_subjects(condition.set) end
  if condition.other then condition.low = set_of_subjects(condition.other) end
  if condition.told then condition.low = number_of_set(kit.quoted(condition.told), numbers_of_told, condition) end
  if condition.task then condition.low = condition.task.number end
  for i = 1, #condition do number_plan(condition[i]) end
end

-- Has compile.c lay a condition out. Gives the number of its first node; -1 where
-- there is none.
function kit.emit(condition)
  if not condition then return -1 end
  local number = node_count
  host.charge(8 * (condition.size or 1))
  if condition.of_plan then number_plan(condition) end
  conditions[#conditions + 1] = condition
  node_count = number + (condition.size or 1)
  return number
end

-- The condition that is a value of an entry; nil where there is none.
function kit.condition_in(entry, member, value, is_of_plan)
  local condition = kit.condition_of(value)
  if value == nil or value == nothing then return nil end
  if not condition then
    wanted(entry, member, value, kit.a_condition(value))
  elseif condition.of_plan and not is_of_plan then
    complain(entry, member, "over_the_plan")
  else
    return condition
  end
end

local PAIR_MEMBERS = {"yes", "no"}

-- { yes = condition, no = condition }: yes where the first is true, no where the
-- second is, else nothing. One that is not there is never true.
local function presumed_pair(fact, presume)
  local result = {is = "condition", op = "presumes", depth = 1, size = 1}
  kit.check_members({body = presume, label = fact.label .. ", presume", place = fact.place}, PAIR_MEMBERS)
  if presume.yes == nil and presume.no == nil then return wanted(fact, "presume", presume, {"yes_and_no"}) end
  for i, name in ipairs(PAIR_MEMBERS) do
    local part = kit.condition_in(fact, "presume", presume[name])
    if not part and presume[name] ~= nil then return nil end
    part = part or {is = "condition", op = "any"}
    local depth = part.depth or 1
    result[i], result.size = part, result.size + (part.size or 1)
    if depth >= result.depth then result.depth = depth + 1 end
  end
  return result
end

-- What terms and presumptions are made of must be known before they are weighed.
local function settle()
  for _, term in ipairs(kit.terms) do
    for _, version in ipairs(term.versions) do
      if version.body[1] == nil then complain(version, nil, "no_condition") end
      version.condition = kit.condition_in(version, nil, version.body[1])
    end
  end
  for _, fact in ipairs(kit.facts) do
    local presume = fact.body.presume
    if fact.type.type ~= "yes_no" then goto next_one end
    if kit.condition_of(presume) then
      fact.presumed = kit.condition_in(fact, "presume", presume)
    elseif is_list(presume) then
      fact.presumed = presumed_pair(fact, presume)
    end
    ::next_one::
  end
end

---------------------------------------------------------------- facts

local ONE_IN_EACH, A_KIND, KIND_TEXT = {"one_in_each"}, {"a_kind_of_actor"}, {"a_kind"}
local OPENING_HOURS, A_VERSION = {"opening_hours"}, {"a_version"}

local HIDDEN = kit.set_of {"identity", "protected_address", "health", "migration", "children", "suspects"}
local IDENTIFYING = kit.set_of {"identity", "protected_address"}

kit.hidden_classes = HIDDEN
kit.class_number = {}
for i, class in ipairs(host.classes) do kit.class_number[class] = i end

local function is_identifying(fact)
  local class = fact.body.class
  return fact.body.identifying == true or class ~= nil and IDENTIFYING[class] == true
end

-- Whether a fact is left out where nobody may be recognised.
function kit.is_hidden(fact)
  local class = fact.body.class
  return is_identifying(fact) or fact.type.type == "text" or class ~= nil and HIDDEN[class] == true
end

local function presumed_choices(fact, value)
  local bits, numbers = 0, fact.type.number_of
  local is_one = fact.type.type == "one_of"
  if is_one and is_list(value) then return wanted(fact, "presume", value, kit.one_of(fact.type.choices)) end
  if is_list(value) and lua.next(value) == nil then return 0 end
  for _, name in ipairs(items(fact, "presume", value)) do
    local number = type(name) == "string" and numbers[name]
    if not number then return wanted(fact, "presume", name, kit.one_of(fact.type.choices)) end
    bits = is_one and number or bits | 1 << number
  end
  return bits
end

-- The value that is presumed, as bits. A condition is not among them.
local function presumed_value(fact)
  local value, of = fact.body.presume, fact.type
  local number = whole(value)
  if value == nil or value == nothing or fact.presumed then return nil end
  if of.type == "yes_no" then
    if kit.kind_of(value) == "choice" then return behind[value].id == "yes" and 1 or 0 end
    if not kit.condition_of(value) and not is_list(value) then
      wanted(fact, "presume", value, {"yes_no_or_condition"})
    end
  elseif of.type == "number" then
    if number and number >= of.min and number <= of.max then return number end
    wanted(fact, "presume", value, {"a_whole_number_from", low = of.min, high = of.max})
  elseif of.type == "text" then
    wanted(fact, "presume", value, {"no_presumed_text"})
  else
    return presumed_choices(fact, value)
  end
end

-- The texts of a fact's choices in one language, in the order of the choices.
local function labels_in(fact, language, texts)
  local result = {}
  if not host.are_known(texts, fact.type.number_of, 0) then
    for name in pairs(texts) do
      if not fact.type.number_of[name] then
        wanted(fact, "labels", name, kit.one_of(fact.type.choices))
      end
    end
  end
  for i, name in ipairs(fact.type.choices) do
    if texts[name] == nil then
      complain(fact, "labels", "no_label", {language = language, name = name})
    end
    result[i] = kit.text(fact, "labels", texts[name]) or ""
  end
  return result
end

-- For each choice, its text in every language.
local function labels_of(fact)
  local value, result = fact.body.labels, {}
  if value == nil or value == nothing or not kit.languages then return nil end
  if not fact.type.choices then return wanted(fact, "labels", value, {"labels_for_choices"}) end
  if not is_list(value) then return wanted(fact, "labels", value, '{ sv = { choice = "…" } }') end
  for i in ipairs(fact.type.choices) do result[i] = {} end
  for i, language in ipairs(kit.languages) do
    if not is_list(value[language]) then
      return complain(fact, "labels", "no_labels_in",
        {language = language, languages = lua.concat(kit.languages, ", ")})
    end
    for n, text in ipairs(labels_in(fact, language, value[language])) do result[n][i] = text end
  end
  return result
end

local function class_of(fact)
  local class = fact.body.class
  if class == nil or class == nothing then return 0 end
  if kit.class_number[class] then return kit.class_number[class] end
  local near = type(class) == "string" and host.nearest(class, host.classes)
  wanted(fact, "class", class, near and {"a_class", near = kit.quoted(near)} or kit.one_of(host.classes))
  return 0
end

-- When a fact is asked: the number of a condition; -1 always, -2 never.
local function asked_of(fact)
  local asked = behind[fact.body.asked]
  if asked and asked.is == "choice" then return asked.id == "no" and -2 or -1 end
  return kit.clause_of(fact, "asked")
end

local FACT_MEMBERS = {"class", "identifying", "presume", "ask", "asked", "name", "labels", "note"}

local function build_fact(fact)
  local body = fact.body
  kit.check_members(fact, FACT_MEMBERS)
  if fact.presumed then kit.weight_of(fact, "presume", {fact = fact}) end
  kit.flag_of(fact, "identifying")
  return {
    id = fact.id, type = fact.type.type, class = class_of(fact), identifying = is_identifying(fact),
    min = fact.type.min or 0, max = fact.type.max or 0, choices = fact.type.choices or {}, labels = labels_of(fact),
    presumed = presumed_value(fact), presumed_condition = fact.presumed and kit.emit(fact.presumed),
    name = text_in_each(fact, "name", body.name), ask = text_in_each(fact, "ask", body.ask), asked = asked_of(fact),
  }
end

-- The facts that may be told without naming anybody.
local function nameless_facts()
  local result = {}
  for _, fact in ipairs(kit.facts) do
    if not kit.is_hidden(fact) then result[#result + 1] = fact.number end
  end
  return result
end

---------------------------------------------------------------- actors, tasks, terms

-- Follows same_as to the first of those with the same duty.
local function first_of(actor)
  local seen, path, at = {}, {}, actor
  while at.body.same_as ~= nil do
    local id = at.body.same_as
    local other = type(id) == "string" and behind[kit.names[id]]
    if seen[at] then
      if at == actor and not at.is_circle then
        complain(actor, "same_as", "circle", {path = lua.concat(path, ", ") .. ", " .. at.id})
      end
      for one in lua.next, seen do one.is_circle = true end
      return actor
    end
    seen[at], path[#path + 1] = true, at.id
    if not other or other.is ~= "actor" then
      if at == actor and not (kit.is_broken and type(id) == "string") then
        local ids = {}
        for i, one in ipairs(kit.actors) do ids[i] = one.id end
        wanted(actor, "same_as", id, {"name_of_actor", guess = kit.did_you_mean(id, ids)})
      end
      return actor
    end
    at = other
  end
  return at
end

-- The actors and tasks that a step can be a part of, the first that is there.
local function wholes_of(entry)
  local result, ids = {}, {}
  for i, id in ipairs(items(entry, "part_of", entry.body.part_of)) do
    local whole_one = type(id) == "string" and behind[kit.names[id]]
    if not whole_one or whole_one.is ~= "actor" and whole_one.is ~= "task" then
      if kit.is_broken and type(id) == "string" then return {} end
      for _, one in ipairs(kit.actors) do ids[#ids + 1] = one.id end
      for _, one in ipairs(kit.tasks) do ids[#ids + 1] = one.id end
      wanted(entry, "part_of", id, {"names_of_wholes", guess = kit.did_you_mean(id, ids)})
      return {}
    end
    result[i] = whole_one
  end
  return result
end

-- Complains of wholes that are parts of their own parts; each circle once.
local function check_wholes(entry, path)
  if entry.is_sound then return end
  for i, one in ipairs(path) do
    if one == entry then
      local ids = {}
      for k = i, #path do ids[#ids + 1] = path[k].id end
      return complain(entry, "part_of", "circle", {path = lua.concat(ids, ", ") .. ", " .. entry.id})
    end
  end
  path[#path + 1] = entry
  for _, one in ipairs(entry.wholes or {}) do check_wholes(one, path) end
  path[#path], entry.is_sound = nil, true
end

local function numbers_of_wholes(entry)
  local result = {}
  for i, one in ipairs(entry.wholes) do result[i] = kit.number_of(one) end
  return result
end

-- The condition of a member that only pages and questions go by: its number. -1
-- for none.
function kit.clause_of(entry, member)
  local condition = kit.condition_in(entry, member, entry.body[member])
  if not condition then return -1 end
  kit.weight_of(entry, member, condition)
  return kit.emit(condition)
end

function kit.flag_of(entry, member)
  local value = entry.body[member]
  if value ~= nil and type(value) ~= "boolean" then wanted(entry, member, value, "true") end
  return value == true
end

-- Opening hours as written, after a look at whether they can be read. What is a
-- public holiday only a calendar says.
local function hours_of(actor)
  local text = kit.text(actor, "open", actor.body.open, OPENING_HOURS)
  if not text then return nil end
  local code, with = host.hours_fault(text, kit.has_calendar())
  if not code then return text end
  complain(actor, "open", code, with)
end

local ACTOR_MEMBERS = {
  "name", "short", "kind", "phone", "open", "same_as", "if_closed", "if_no_answer", "tries", "again", "part_of",
  "finder", "board", "near", "note",
}

local function build_actor(actor)
  local body = actor.body
  local unit, count = kit.again_of(actor)
  kit.check_members(actor, ACTOR_MEMBERS)
  lacks(actor, "name", ONE_IN_EACH)
  lacks(actor, "kind", A_KIND)
  return {
    id = actor.id, name = text_in_each(actor, "name", body.name),
    kind = kit.text(actor, "kind", body.kind, KIND_TEXT), phone = kit.text(actor, "phone", body.phone),
    open = hours_of(actor), same_as = first_of(actor).number,
    if_closed = kit.stand_in_of(actor, "if_closed"), if_no_answer = kit.stand_in_of(actor, "if_no_answer"),
    tries = kit.tries_of(actor), unit = unit, count = count, short = text_in_each(actor, "short", body.short),
    part_of = numbers_of_wholes(actor), finder = kit.clause_of(actor, "finder"), near = kit.clause_of(actor, "near"),
    board = kit.flag_of(actor, "board"),
  }
end

-- Kinds are free words, so a misspelt one is a kind of its own, which no ban and
-- no invariant speaks of. It is told of where others go by their kind.
local function warn_of_kinds()
  local first, known = {}, kit.set_of(kit.names_in(kit.OPEN_KINDS, kit.kinds_named))
  for _, actor in ipairs(kit.actors) do
    local kind = actor.body.kind
    if type(kind) ~= "string" then return end
    if first[kind] then known[kind] = true end
    first[kind] = first[kind] or actor
  end
  for kind, actor in pairs(first) do
    if known[kind] then goto next_one end
    local names = kit.names_in(known)
    local near = host.nearest(kind, names)
    if near or lua.next(kit.kinds_named) then
      kit.warn(actor, "kind", "only_of_kind", {kind = kit.quoted(kind), guess = near and
        kit.did_you_mean(kind, names) or {"there_are", names = lua.concat(names, ", ")}})
    end
    ::next_one::
  end
end

local TASK_MEMBERS = {"name", "part_of", "board", "note"}

-- A task that recurs is a step each time: the first under its own number, the
-- others after all tasks, in their order.
local function build_task(task)
  kit.check_members(task, TASK_MEMBERS)
  lacks(task, "name", ONE_IN_EACH)
  return {
    id = task.id, shown = task.times and task.id .. "#1" or task.id, base = task.number, nth = 1,
    name = text_in_each(task, "name", task.body.name), part_of = numbers_of_wholes(task),
    board = kit.flag_of(task, "board"),
  }
end

local function add_times(built)
  for _, task in ipairs(kit.tasks) do
    local first = built[task.number + 1]
    task.time_numbers = {task.number}
    for nth = 2, task.times or 1 do
      task.time_numbers[nth] = #built
      built[#built + 1] = {
        id = format("%s#%d", task.id, nth), shown = format("%s#%d", task.id, nth), base = task.number, nth = nth,
        name = first.name, part_of = first.part_of, board = first.board,
      }
    end
  end
  if #kit.actors + #built > kit.MAX_SUBJECTS then
    complain(kit.tasks[#kit.tasks], nil, "too_many_things", {most = kit.MAX_SUBJECTS, things = {"things_times"}})
  end
  return built
end

local TERM_MEMBERS = {"from", "to", "note"}

local function build_version(version, before)
  local from, to = kit.days(version, version.body)
  kit.check_members(version, TERM_MEMBERS, kit.is_language)
  kit.weight_of(version, nil, version.condition)
  host.charge(8 * #before)
  for _, other in ipairs(before) do
    if from <= other.to and other.from <= to then
      complain(version, nil, "declared_twice_then", {place = kit.place_text(other.place)})
      break
    end
  end
  return {from = from, to = to, place = version.place, when = kit.emit(version.condition)}
end

-- The words of a term stand with its first version; a later one may leave them.
local function build_term(term)
  local result = {id = term.id, versions = {}}
  for i, version in ipairs(term.versions) do
    result.versions[i] = build_version(version, result.versions)
    result.name = result.name or kit.own_text(version)
  end
  if not result.name and kit.languages then
    complain(term, nil, "no_words", {languages = lua.concat(kit.languages, ", ")})
  end
  return result
end

---------------------------------------------------------------- the whole

local function languages_of(header)
  local result, seen = {}, {}
  if lacks(header, "languages", {"them_languages"}) then return nil end
  for i, name in ipairs(items(header, "languages", header.body.languages)) do
    if not kit.is_language(name) or seen[name] or i > host.max_languages then
      return wanted(header, "languages", name, {"languages", most = host.max_languages})
    end
    if not host.speaks(name) then kit.warn(header, "languages", "messages_in_english", {language = name}) end
    result[i], seen[name] = name, true
  end
  return #result > 0 and result or nil
end

local HEADER_MEMBERS = {
  "version", "title", "owner", "in_force", "review_by", "languages", "holidays", "closed_eves", "ask_first", "enough",
  "alarm", "decides", "note",
}

local IN_FORCE_MEMBERS = {"from", "to"}

local function in_force_of(header)
  local body = header.body.in_force
  kit.check_members({body = body, label = header.label .. ", in_force", place = header.place}, IN_FORCE_MEMBERS)
  return kit.days(header, body, "in_force")
end

local function build_header(header)
  local body, from, to = header.body, host.ever, host.never
  kit.check_members(header, HEADER_MEMBERS)
  kit.languages = languages_of(header)
  lacks(header, "version", A_VERSION)
  lacks(header, "title", ONE_IN_EACH)
  if is_list(body.in_force) then
    from, to = in_force_of(header)
  elseif body.in_force ~= nil then
    wanted(header, "in_force", body.in_force, '{ from = "2026-07-01" }')
  end
  return {
    id = header.id, version = kit.text(header, "version", body.version), owner = kit.text(header, "owner", body.owner),
    title = text_in_each(header, "title", body.title), languages = kit.languages,
    in_force_from = from, in_force_to = to, review_by = kit.day(header, "review_by", body.review_by, host.never),
    calendar = kit.build_calendar(header),
  }
end

---------------------------------------------------------------- what is asked first

local LIST_OF = {fact = kit.facts, actor = kit.actors, term = kit.terms}
local NAME_OF = {fact = "name_of_fact", actor = "name_of_actor", term = "name_of_term"}

-- What a header names, which may be declared further down; nil after a mistake.
local function named_in(header, member, id, word)
  local what, ids = type(id) == "string" and behind[kit.names[id]], {}
  if what and what.is == word then return what end
  if kit.is_broken and type(id) == "string" then return nil end
  for i, one in ipairs(LIST_OF[word]) do ids[i] = one.id end
  return wanted(header, member, id, {NAME_OF[word], guess = kit.did_you_mean(id, ids)})
end

-- The text of a question, which stands in the list of its facts; and how many
-- members are no text.
local function question_in(header, list)
  local texts, count = nil, 0
  for name, value in lua.next, list do
    if kit.is_language(name) then
      texts = texts or {}
      texts[name] = value
    else
      count = count + 1
    end
  end
  return text_in_each(header, "ask_first", texts), count, texts ~= nil
end

-- One question of the header: a fact by name, or several with a text.
local function build_question(header, value, seen)
  local list = is_list(value) and value or {value}
  local text, count, has_text = question_in(header, list)
  local result = {facts = {}, text = text}
  if #list ~= count or count == 0 then return wanted(header, "ask_first", value, {"names_and_texts"}) end
  for i, id in ipairs(list) do
    local fact = named_in(header, "ask_first", id, "fact")
    if fact and seen[fact] then return complain(header, "ask_first", "choice_twice", {name = kit.quoted(id)}) end
    if not fact then return nil end
    seen[fact], result.facts[i] = true, fact.number
  end
  if count > 1 and not has_text then return wanted(header, "ask_first", value, {"names_and_texts"}) end
  return result
end

-- The header that says something: the first that has it, of the routine itself and
-- those that it uses.
local function header_with(has, number, seen)
  local header = kit.header_of[number]
  if seen[number] then return nil end
  seen[number] = true
  if header and header.body and has(header.body) then return header end
  for _, used in ipairs(kit.used_by[number]) do
    local found = header_with(has, used, seen)
    if found then return found end
  end
end

local function says_what_is_asked(body) return body.ask_first ~= nil or body.enough ~= nil or body.alarm ~= nil end
local function says_who_decides(body) return body.decides ~= nil end

-- Those who decide what is to be weighed, each once.
local function build_deciders()
  local header, result, seen = header_with(says_who_decides, 0, {}), {}, {}
  for _, id in ipairs(header and items(header, "decides", header.body.decides) or {}) do
    local actor = named_in(header, "decides", id, "actor")
    if actor and seen[actor] then complain(header, "decides", "choice_twice", {name = kit.quoted(id)}) end
    if actor then seen[actor], result[#result + 1] = true, actor.number end
  end
  return result
end

local function build_asking(tree)
  local header, seen = header_with(says_what_is_asked, 0, {}), {}
  tree.ask_first, tree.enough, tree.alarm, tree.decides = {}, -1, -1, build_deciders()
  if not header then return end
  local body, enough, alarm = header.body, nil, nil
  for _, value in ipairs(items(header, "ask_first", body.ask_first)) do
    tree.ask_first[#tree.ask_first + 1] = build_question(header, value, seen)
  end
  if body.enough ~= nil then enough = named_in(header, "enough", body.enough, "term") end
  if body.alarm ~= nil then alarm = named_in(header, "alarm", body.alarm, "actor") end
  tree.enough, tree.alarm = enough and enough.number or -1, alarm and alarm.number or -1
end

local function build_all(list, build)
  local result = {}
  for _, entry in ipairs(list) do
    if not entry.is_dropped then result[#result + 1] = build(entry) end
  end
  return result
end

-- Builds the tree of everything declared. [top] is the file whose header counts.
function kit.build(top)
  local header, tree = kit.headers[top], {}
  kit.tell_missing()
  kit.tell_bodiless()
  if header then
    tree = build_header(header)
  else
    kit.tell({file = top, line = 1}, nil, "no_header")
  end
  settle()
  for _, list in ipairs {kit.actors, kit.tasks} do
    for _, entry in ipairs(list) do entry.wholes = wholes_of(entry) end
  end
  for _, list in ipairs {kit.actors, kit.tasks} do
    for _, entry in ipairs(list) do check_wholes(entry, {}) end
  end
  tree.facts = build_all(kit.facts, build_fact)
  tree.actors = build_all(kit.actors, build_actor)
  kit.count_times()
  tree.tasks = add_times(build_all(kit.tasks, build_task))
  tree.terms = build_all(kit.terms, build_term)
  tree.rules = build_all(kit.rules, kit.build_rule)
  tree.invariants = build_all(kit.invariants, kit.build_invariant)
  kit.check_ladders(tree.rules)
  warn_of_kinds()
  build_asking(tree)
  tree.nameless = nameless_facts()
  tree.changes = kit.build_changes()
  kit.tell_unused()
  kit.tell_unasked()
  tree.received, tree.sets, tree.set_words = kit.received, sets, set_words
  tree.conditions, tree.node_count = conditions, node_count
  return tree
end
