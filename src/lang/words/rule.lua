-- rule.lua - rules and invariants as they stand in the tree

local kit = ...
local host, lua, behind, nothing = kit.host, kit.lua, kit.behind, kit.nothing
local format, ipairs, type = lua.format, lua.ipairs, lua.type
local complain, items, lacks, text_in_each, wanted = kit.complain, kit.items, kit.lacks, kit.text_in_each, kit.wanted

---------------------------------------------------------------- steps

-- Actors and tasks in `after` and `following`.
local function orders_of(step, member)
  local result, list = {}, items(step, member, step.body[member])
  for i = 1, #list do
    local value = list[i]
    local what = behind[value]
    if not what or not (what.is == "actor" or what.is == "task") then
      wanted(step, member, value, {"actors_and_tasks"})
      return {}
    end
    if what == step.subject then
      complain(step, member, "itself", {id = what.id})
    end
    result[i] = kit.number_of(what)
  end
  return result
end

local STARTS = kit.set_of {"reached", "done", "received"}

local function starts_of(step)
  local result, list = {}, items(step, "from", step.body.from)
  for i = 1, #list do
    local value = list[i]
    local what = behind[value]
    if not what or not what.op or not STARTS[what.op] then
      wanted(step, "from", value, {"what_starts"})
      return {}
    end
    result[i] = {op = what.op, subject = what.subject and what.subject.number or what.number}
  end
  return result
end

local function points_out(name, facts, is_class)
  if is_class then return kit.hidden_classes[name] end
  return kit.is_hidden(facts[1])
end

-- The facts that a step tells; one can be among them twice. On anonymous alone,
-- none may point somebody out.
local function tells_of(step, is_anonymous)
  local result, list = {}, items(step, "tell", step.body.tell)
  for i = 1, #list do
    local name, facts, is_class = list[i], nil, nil
    if type(name) ~= "string" then
      wanted(step, "tell", name, {"names_in_quotes"})
    else
      facts, is_class = kit.facts_called(name)
      if not facts and not kit.is_broken then complain(step, "tell", "unknown_fact", kit.no_fact_called(name)) end
    end
    if facts and not is_class and facts[1].body.class == "finder" or is_class and name == "finder" then
      complain(step, "tell", "told_to_nobody", {name = kit.quoted(name)})
    elseif is_anonymous and facts and points_out(name, facts, is_class) then
      complain(step, "tell", "identifies", {name = kit.quoted(name)})
    end
    host.charge(40 + 4 * #(facts or {}))
    local count = #result
    for k = 1, facts and #facts or 0 do result[count + k] = facts[k] end
  end
  return result
end

local ONE_GROUND = kit.one_of(host.grounds)

-- The grounds written, as what stands behind them.
local function grounds_in(step)
  local result, list = {}, items(step, "ground", step.body.ground)
  for i = 1, #list do
    local value = list[i]
    local what = behind[value]
    if not what or what.is ~= "ground" then
      wanted(step, "ground", value, ONE_GROUND)
      return {}
    end
    if step.is == "step" and what.ground ~= "consent" then
      complain(step, "ground", "unexpected", {found = what.ground, wanted = {"consent_or_none"}})
    end
    result[i] = what
  end
  return result
end

-- The numbers of facts, without those that may point somebody out where
-- [is_anonymous].
local function numbers_of(facts, is_anonymous)
  local result = {}
  for i = 1, #facts do
    local fact = facts[i]
    if not is_anonymous then
      result[i] = fact.number
    elseif not kit.is_hidden(fact) then
      result[#result + 1] = fact.number
    end
  end
  return result
end

local function grounds_of(step, law)
  local grounds, result, tell = grounds_in(step), {}, nil
  local told = tells_of(step, #grounds == 1 and grounds[1].ground == "anonymous")
  if step.is == "contact" then lacks(step, "ground", ONE_GROUND) end
  for i = 1, #grounds do
    local ground = grounds[i]
    local is_anonymous = ground.ground == "anonymous"
    if not is_anonymous then tell = tell or numbers_of(told) end
    result[i] = {
      ground = kit.ground_number[ground.ground], law = ground.law or law,
      tell = is_anonymous and numbers_of(told, true) or tell,
    }
  end
  if step.is == "step" and #result == 0 then result[1] = {ground = 0, tell = {}} end
  return result, told
end

---------------------------------------------------------------- what a page says

local SENTENCE_MEMBERS = {"when", "note"}
local TEXTS = {"heading", "say_not", "say_all", "basis", "by_when"}

-- Holds a name in braces against what can stand so. In `say` these are numbers,
-- choices and texts that the contact tells; [told] is the set of them, or nil.
local function check_hole(step, member, name, told)
  local fact = behind[kit.names[name]]
  if name == "number" then return end
  if not told then
    complain(step, member, "number_alone", {name = kit.quoted(name)})
  elseif not fact or fact.is ~= "fact" then
    local ids = {}
    for i, one in ipairs(kit.facts) do ids[i] = one.id end
    ids[#ids + 1] = "number"
    if not kit.is_broken then
      complain(step, member, "unknown_hole", {name = kit.quoted(name), guess = kit.did_you_mean(name, ids)})
    end
  elseif fact.type.type == "yes_no" then
    complain(step, member, "hole_of_yes_no", {name = kit.quoted(name)})
  elseif not told[fact] then
    complain(step, member, "hole_not_told", {name = kit.quoted(name)})
  end
end

-- Texts with names in braces, in each language; nil where there are none.
local function check_holes(step, member, texts, told)
  for _, text in ipairs(texts or {}) do
    local at, first, last, name = 1, nil, nil, nil
    if not lua.find(text, "{", 1, true) and not lua.find(text, "}", 1, true) then goto next_one end
    host.charge(#text)
    repeat
      first, last, name = lua.find(text, "{([^{}]*)}", at)
      if lua.find(lua.sub(text, at, (first or 0) - 1), "[{}]") then return complain(step, member, "lone_brace") end
      if name then check_hole(step, member, name, told) end
      at = (last or 0) + 1
    until not first
    ::next_one::
  end
  return texts
end

-- One sentence to say, which may have a condition of its own.
local function build_sentence(step, value, told)
  if not kit.is_list(value) then return wanted(step, "say", value, {"sentences"}) end
  local entry = {
    body = value, label = step.label .. ", say", place = step.place,
  }
  kit.check_members(entry, SENTENCE_MEMBERS, kit.is_language)
  local texts = check_holes(step, "say", kit.own_text(entry), told)
  if not texts then
    return kit.languages and wanted(step, "say", value, {"text_in_each", language = kit.languages[1]})
  end
  return {text = texts, when = kit.clause_of(entry, "when")}
end

-- What the step says on a page; nil where it says nothing. [facts] are those that
-- it tells, [is_anonymous] that it stands on no other ground.
local function build_words(step, facts, is_anonymous)
  local body, result, told = step.body, nil, nil
  for _, member in ipairs(TEXTS) do
    if body[member] ~= nil then
      result = result or {say = {}}
      result[member] = check_holes(step, member, text_in_each(step, member, body[member]))
    end
  end
  if body.say == nil or body.say == nothing then return result end
  result, told = result or {}, {}
  host.charge(#facts)
  for i = 1, #facts do told[facts[i]] = not (is_anonymous and kit.is_hidden(facts[i])) end
  local value = body.say
  if kit.is_list(value) and value[1] == nil then value = {value} end
  result.say = {}
  for _, sentence in ipairs(items(step, "say", value)) do
    result.say[#result.say + 1] = build_sentence(step, sentence, told)
  end
  return result
end

local WHERE_FROM, A_CONDITION = {"where_from"}, {"a_condition"}
kit.REASON = {"reason_in_each"}

local ANONYMOUS = kit.ground_number.anonymous

local readers = {} -- fact -> label of the first that reads it, for its question

local STEP_MEMBERS = {
  contact = {
    "ground", "within", "from", "tell", "after", "following", "first", "by", "heading", "say", "say_not", "say_all",
    "basis", "by_when", "note",
  },
  step = {
    "ground", "within", "from", "after", "following", "first", "by", "heading", "say", "say_not", "say_all", "basis",
    "by_when", "note",
  },
}

-- When a step is due: unit, count, the fact that is counted down, and the words.
local function within_of(step, within)
  local what = behind[within]
  local unit, count = host.duration(type(within) == "string" and within or "")
  if within == nil then return end
  if what and what.is == "countdown" then
    unit = host.duration("now")
    readers[what.fact] = readers[what.fact] or step.label
    return unit, what.days, what.fact.number, format("days_before(%s, %d)", what.fact.id, what.days)
  end
  if unit then return unit, count, -1, within end
  wanted(step, "within", within, kit.DURATION)
end

local function build_step(step, law, within)
  local body, performer = step.body, behind[step.body.by]
  local unit, count, countdown, words = within_of(step, within)
  kit.check_members(step, STEP_MEMBERS[step.is])
  local first = kit.flag_of(step, "first")
  if body.by ~= nil and (not performer or performer.is ~= "actor") then
    wanted(step, "by", body.by, {"an_actor"})
    performer = nil
  end
  local grounds, told = grounds_of(step, law)
  if step.words == nil then
    step.words = build_words(step, told, #grounds == 1 and grounds[1].ground == ANONYMOUS) or false
  end
  return {
    subject = kit.number_of(step.subject), grounds = grounds, words = step.words or nil, unit = unit, count = count,
    countdown = countdown or -1, within = words, from = starts_of(step), after = orders_of(step, "after"),
    following = orders_of(step, "following"), first = first,
    performer = performer and performer.number or -1,
  }
end

-- A task with a list of durations is a step each; a contact has one.
local function add_times(step, law, result)
  local within = step.body.within
  if step.is == "contact" or not kit.is_list(within) then
    result[#result + 1] = build_step(step, law, within)
    return
  end
  for nth, one in ipairs(within) do
    local built = build_step(step, law, one)
    built.subject = #kit.actors + step.subject.time_numbers[nth]
    result[#result + 1] = built
  end
end

-- Notes of every task how many times it recurs at most.
function kit.count_times()
  for _, rule in ipairs(kit.rules) do
    local tasks = rule.body and rule.body.task
    if not kit.is_list(tasks) then tasks = {tasks} end
    for _, value in ipairs(tasks) do
      local what = behind[value]
      local within = what and what.is == "step" and what.body.within
      if within and kit.is_list(within) then
        if #within > (what.subject.times or 1) then what.subject.times = #within end
      end
    end
  end
end

-- Adds a rule's contacts, or its tasks. One may stand alone, without members.
local function add_steps(rule, member, bare, law, result)
  local is = bare == "actor" and "contact" or "step"
  local list = items(rule, member, rule.body[member])
  for i = 1, #list do
    local value = list[i]
    local what = behind[value]
    if what and (what.is == bare or what.is == is) then
      local subject = what.is == bare and what or what.subject
      add_times({
        is = is, subject = subject, body = what.is == is and what.body or {},
        place = what.is == is and what.place or rule.origin[member] or rule.place,
        label = rule.label .. ", " .. member .. " " .. subject.id,
      }, law, result)
    else
      wanted(rule, member, value, bare == "actor" and {"an_actor_body"} or {"a_task"})
    end
  end
end

---------------------------------------------------------------- rules

local wanted_by = {} -- fact -> label of the first rule that asks for it

local gone_through = {} -- terms, and facts with a presumption

-- Notes who reads the facts of a weight, and those that its terms and presumptions
-- lead to.
local function note_reads(entry, weight)
  for i = 1, #weight do
    local thing = weight[i]
    if thing.is == "fact" then readers[thing] = readers[thing] or entry.label end
    if thing.weight and not gone_through[thing] then
      gone_through[thing] = true
      note_reads(entry, thing.weight)
    end
  end
end

-- A fact that decides something must be possible to ask about, unless it is never
-- asked.
function kit.tell_unasked()
  for _, fact in ipairs(kit.facts) do
    local asked = behind[fact.body.asked]
    if wanted_by[fact] or readers[fact] and not (asked and asked.is == "choice" and asked.id == "no") then
      lacks(fact, "ask", {"a_question", label = readers[fact]})
    end
  end
end

local function bans_of(rule)
  local result, list = {}, items(rule, "never", rule.body.never)
  for i = 1, #list do
    local value = list[i]
    local what = behind[value]
    if what and what.is == "actor" then
      result[#result + 1] = what.number
    elseif what and what.is == "selector" then
      for _, number in ipairs(kit.actors_of(what)) do result[#result + 1] = number end
    else
      wanted(rule, "never", value, {"actors_or_kind"})
    end
  end
  return result
end

local function asks_of(rule)
  local result, list = {}, items(rule, "ask", rule.body.ask)
  for i = 1, #list do
    local value = list[i]
    local what = behind[value]
    if not what or what.is ~= "fact" then
      wanted(rule, "ask", value, {"facts"})
      return {}
    end
    readers[what] = readers[what] or rule.label
    wanted_by[what] = wanted_by[what] or rule.label
    result[i] = what.number
  end
  return result
end

-- One text in each language, or a list of them.
local function warns_of(rule)
  local value, result = rule.body.warn, {}
  if kit.is_list(value) and value[1] == nil then value = {value} end
  local list = items(rule, "warn", value)
  for i = 1, #list do result[i] = text_in_each(rule, "warn", list[i]) end
  return result
end

-- `when`: a condition, or the code of a function.
local function when_of(rule)
  local value = rule.body.when
  if type(value) ~= "function" then return kit.condition_in(rule, "when", value) end
  local code, mark = host.code(value)
  if code then
    kit.check_reads(rule, value, mark)
    return nil, code
  end
  if mark then
    complain(rule, "when", "reads_outside", {name = kit.quoted(mark)})
  else
    complain(rule, "when", "word_as_condition")
  end
end

local RULE_MEMBERS = {
  "when", "unless", "contact", "task", "never", "ask", "warn", "because", "law", "source", "unverified", "from", "to",
  "note",
}

function kit.build_rule(rule)
  local body, steps, contact_count = rule.body, {}, nil
  kit.check_members(rule, RULE_MEMBERS)
  local when, code = when_of(rule)
  local unless = kit.condition_in(rule, "unless", body.unless)
  local from, to = kit.days(rule, body)
  local law = kit.text(rule, "law", body.law)
  note_reads(rule, kit.weight_of(rule, "when", when))
  note_reads(rule, kit.weight_of(rule, "unless", unless))
  add_steps(rule, "contact", "actor", law, steps)
  contact_count = #steps
  add_steps(rule, "task", "task", law, steps)
  lacks(rule, "because", kit.REASON)
  lacks(rule, "source", WHERE_FROM)
  return {
    id = rule.id, file = rule.place.file, line = rule.place.line, from = from, to = to,
    when = kit.emit(when), code = code, unless = kit.emit(unless),
    steps = steps, contact_count = contact_count, bans = bans_of(rule),
    has_bans = body.never ~= nil, asks = asks_of(rule), warns = warns_of(rule), law = law,
    because = text_in_each(rule, "because", body.because),
    unverified = text_in_each(rule, "unverified", body.unverified),
    source = kit.text(rule, "source", body.source),
  }
end

local INVARIANT_MEMBERS = {"when", "must", "note"}

-- An invariant is a sentence, the same in every language where none is given.
function kit.build_invariant(entry)
  local body, text = entry.body, kit.own_text(entry)
  kit.check_members(entry, INVARIANT_MEMBERS, kit.is_language)
  local when = kit.condition_in(entry, "when", body.when, true)
  local must = kit.condition_in(entry, "must", body.must, true)
  lacks(entry, "must", A_CONDITION)
  kit.weight_of(entry, "when", when)
  kit.weight_of(entry, "must", must)
  if not text then
    text = {}
    for i in ipairs(kit.languages or {}) do text[i] = entry.id end
  end
  return {
    id = entry.id, text = text, file = entry.place.file, line = entry.place.line,
    when = kit.emit(when), must = kit.emit(must),
  }
end
