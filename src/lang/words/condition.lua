-- condition.lua - conditions over facts, over events and over the plan
--
-- A condition is {is = "condition", op, parts …} with what its op speaks of:
-- fact, term, subject (an actor or a task), set. `depth` and `size` count its
-- own nodes, where it has parts; what terms and presumptions add is counted at the
-- end, by weigh. A table that grows is dear, so those here begin as large as most
-- become.

local kit = ...
local host, lua, words, nothing = kit.host, kit.lua, kit.words, kit.nothing
local format, ipairs, select, type = lua.format, lua.ipairs, lua.select, lua.type
local behind, mistake, quoted, shown = kit.behind, kit.mistake, kit.quoted, kit.shown
local whole, unexpected = host.whole, kit.unexpected

kit.MAX_DEPTH, kit.MAX_COST = 64, 10000
local MAX_RECEIVED, MAX_COUNTDOWN = 1024, 36500

local function leaf(op, what)
  what.is, what.op = "condition", op
  return kit.stand_in(what)
end

local function over_fact(op, fact, low, high)
  return kit.stand_in {is = "condition", op = op, fact = fact, low = low, high = high}
end

-- What stands behind a value that can be a condition: a condition, a term, a
-- yes_no fact, `nothing`. Nil for everything else.
local function condition_of(value)
  local what = behind[value]
  if not what then return nil end
  if what.is == "condition" or what.is == "nothing" then return what end
  if what.is == "term" then
    return {is = "condition", op = "term", term = what}
  end
  if what.is == "fact" and what.type.type == "yes_no" then
    return {is = "condition", op = "is_yes", fact = what}
  end
end

local how_to_ask = {number = "ask_number", any_of = "ask_any_of", text = "ask_text"}

-- What is wanted in the place of a value that is no condition.
function kit.a_condition(value)
  local what = behind[value]
  if what and what.is == "fact" then
    local code = how_to_ask[what.type.type]
    return {"a_condition_as", example = code and {code, id = what.id} or what.id .. ':is("…")'}
  elseif what and what.is == "consent" then
    return {"a_condition_as", example = 'consent_of(…):is("given")'}
  end
  return {"a_condition"}
end

-- A condition of parts. [word] is how it was written.
local function combine(op, values, word)
  local result = {nil, nil, nil, nil, is = "condition", op = op, depth = 1, size = 1}
  for i = 1, #values do
    local value = values[i]
    local part = condition_of(value)
    if not part then return unexpected(word, value, kit.a_condition(value)) end
    if part.is == "nothing" then return nothing end
    result[i] = part
    result.of_plan = result.of_plan or part.of_plan
    local depth = part.depth or 1
    result.size = result.size + (part.size or 1)
    if depth >= result.depth then result.depth = depth + 1 end
  end
  if result.depth > kit.MAX_DEPTH then
    return mistake(word, "conditions_too_deep", {found = result.depth, most = kit.MAX_DEPTH})
  elseif result.size > kit.MAX_COST then
    return mistake(word, "too_many_things", {most = kit.MAX_COST, things = {"things_in_one"}})
  end
  return kit.stand_in(result)
end

kit.condition_of, kit.combine = condition_of, combine

-- all { … } and any { … }
local function combines(word)
  return function(list)
    if list == nothing then return nothing end
    if not kit.is_list(list) then return unexpected(word, list, word .. " { a, b }") end
    local parts = host.is_full(list) and list or kit.items({label = word, place = kit.here()}, nil, kit.copy(list))
    return #parts > 0 and combine(word, parts, word) or nothing
  end
end

words.all, words.any = combines "all", combines "any"

local function negate(condition, second)
  if second ~= nil then return kit.too_many("no", 2, 1, {"all_or_any"}) end
  if condition == nil or kit.is_list(condition) then
    return unexpected("no", condition, {"one_condition"})
  end
  return combine("no", {condition}, "no")
end

---------------------------------------------------------------- over facts

-- Tells of a value that is nothing, of two or more: what comes after it would be
-- left out as if it were not written.
local function tell_nothing(label, ...)
  for i = 1, select("#", ...) do
    if select(i, ...) == nil then return mistake(label, "argument_nothing", {number = i}) end
  end
end

-- How a question was written: of a fact, or by its word alone.
local function as_asked(fact, word)
  return fact and format("%s:%s", fact.id, word) or word
end

-- The choices named in the arguments, as bits.
local function choices_in(fact, word, choices, number_of, ...)
  local bits, names = 0, {...}
  if select("#", ...) > 1 and tell_nothing(as_asked(fact, word), ...) then return nothing end
  for i = 1, #names do
    local name = names[i]
    local number = type(name) == "string" and number_of[name]
    if name == nothing then return nothing end
    if not number then
      return mistake(as_asked(fact, word), "unknown_choice",
        {found = shown(name), guess = kit.did_you_mean_one(name, choices)})
    end
    bits = bits | 1 << number
  end
  if bits == 0 then return unexpected(as_asked(fact, word), nil, kit.one_of(choices)) end
  return bits
end

local function number_in(asked, fact, value)
  local number = whole(value)
  local low, high = fact.type.min, fact.type.max
  if value == nothing then return nothing end
  if not number or number < low or number > high then
    return unexpected(asked, value, {"a_whole_number_from", low = low, high = high})
  end
  return number
end

-- Words that ask for a range. Each gives its ends, from the arguments written
-- and the ends of the domain.
local ranges = {
  below = function(low, _, a) return low, a - 1 end,
  at_most = function(low, _, a) return low, a end,
  above = function(_, high, a) return a + 1, high end,
  at_least = function(_, high, a) return a, high end,
  equals = function(_, _, a) return a, a end,
  between = function(_, _, a, b) return a, b end,
}

local function asks_range(word, ends)
  local most = word == "between" and 2 or 1
  return function(fact, a, b, c)
    local asked = format("%s:%s", fact.id, word)
    if c ~= nil or b ~= nil and most == 1 then
      local write = most == 2 and {"write_alone", word = asked .. "(15, 17)"} or
        {"each_number", id = fact.id, word = word}
      return kit.too_many(asked, c ~= nil and 3 or 2, most, write)
    end
    a = number_in(asked, fact, a)
    b = word == "between" and a ~= nothing and number_in(asked, fact, b) or nil
    if a == nothing or b == nothing then return nothing end
    local low, high = ends(fact.type.min, fact.type.max, a, b)
    if low > high then
      return mistake(asked, "never_true", {low = fact.type.min, high = fact.type.max})
    end
    return over_fact("range", fact, low, high)
  end
end

local function asks_choices(op, word)
  return function(fact, ...)
    local bits = choices_in(fact, word, fact.type.choices, fact.type.number_of, ...)
    return bits == nothing and nothing or over_fact(op, fact, bits)
  end
end

-- What can be asked of a fact of each type. Each is called with the fact and
-- the arguments written.
local asks_of = {
  yes_no = {}, number = {}, text = {},
  one_of = {is = asks_choices("among", "is")},
  any_of = {
    has = asks_choices("has", "has"), has_all = asks_choices("has_all", "has_all"),
    empty = function(fact, more)
      if more ~= nil then return kit.too_many(fact.id .. ":empty", 1, 0, {"write_alone", word = fact.id .. ":empty()"}) end
      return over_fact("empty", fact)
    end,
  },
}

for word, ends in lua.next, ranges do asks_of.number[word] = asks_range(word, ends) end

local function known(fact, more)
  if more ~= nil then return kit.too_many(fact.id .. ":known", 1, 0, {"write_alone", word = fact.id .. ":known()"}) end
  return over_fact("known", fact)
end

local function unknown(fact, more)
  if more ~= nil then return kit.too_many(fact.id .. ":unknown", 1, 0, {"write_alone", word = fact.id .. ":unknown()"}) end
  return combine("no", {known(fact)}, ":unknown")
end

for _, asks in lua.next, asks_of do asks.known, asks.unknown = known, unknown end

---------------------------------------------------------------- over events

-- What stands behind an argument that must be of a kind; nil after a mistake.
local function argument(word, value, kinds)
  local what = behind[value]
  if what and kinds[what.is] then return what end
  if value ~= nothing then unexpected(word, value, kinds.words) end
end

local ACTOR = {actor = true, words = {"an_actor"}}
local TASK = {task = true, words = {"a_task"}}
local FACT = {fact = true, words = {"a_fact"}}

for word, kinds in lua.next, {reached = ACTOR, tried = ACTOR, weighed = ACTOR, done = TASK} do
  words[word] = function(value)
    local subject = argument(word, value, kinds)
    return subject and leaf(word, {subject = subject}) or nothing
  end
end

local received, received_number = {}, {}

kit.received = received -- what can be received, in the order of its numbers

function words.received(what)
  if what == nothing then return nothing end
  if not kit.is_id(what, " ") then
    return unexpected("received", what, {"what_is_received"})
  end
  if not received_number[what] and #received == MAX_RECEIVED then
    return mistake("received", "too_many_things", {most = MAX_RECEIVED, things = {"things_received"}})
  elseif not received_number[what] then
    received_number[what] = #received
    received[#received + 1] = what
  end
  return leaf("received", {number = received_number[what]})
end

function words.consent_of(value)
  if value == words.anyone then return kit.stand_in {is = "consent"} end
  local actor = argument("consent_of", value, ACTOR)
  return actor and kit.stand_in {is = "consent", subject = actor} or nothing
end

local consent_number = {}
for i, state in ipairs(host.consents) do consent_number[state] = i - 1 end

local function consent_is(consent, ...)
  local bits = choices_in(nil, "consent_of:is", host.consents, consent_number, ...)
  return bits == nothing and nothing or leaf("consent", {subject = consent.subject, number = host.anyone, low = bits})
end

---------------------------------------------------------------- over the plan

-- Some actors. Which they are is known at the end.
kit.kinds_named = {} -- in kind "…"

words.anyone = kit.stand_in {is = "selector", words = "anyone"}

function words.kind(name)
  if name == nothing then return nothing end
  if type(name) ~= "string" then
    return unexpected("kind", name, {"a_kind_word"})
  end
  kit.kinds_named[name] = true
  return kit.stand_in {is = "selector", words = format('kind "%s"', name), kind = name, place = kit.here()}
end

local ACTORS = {actor = true, selector = true, words = {"actor_kind_or_anyone"}}
local STEPS = {actor = true, task = true, selector = true, words = {"an_actor_or_task"}}

-- Words of two arguments have in `second` where the second one goes. `told` is
-- the name of a fact or a class.
for word, takes in lua.next, {
  contacts = {ACTORS, "set"}, bans = {ACTORS, "set"}, first = {STEPS, "set"},
  does = {TASK, "subject"}, asks = {FACT, "fact"}, before = {STEPS, "set", STEPS, "other"},
  performs = {ACTORS, "set", TASK, "task"}, tells = {ACTORS, "set", nil, "told"},
} do
  words[word] = function(a, b)
    local what = {of_plan = true, [takes[2]] = argument(word, a, takes[1])}
    if not what[takes[2]] then return nothing end
    if takes[4] == "told" then
      if b == nothing then return nothing end
      if type(b) ~= "string" then
        return unexpected("tells", b, {"name_of_told"})
      end
      what.told, what.place = b, kit.here()
    elseif takes[4] then
      what[takes[4]] = argument(word, b, takes[3])
      if not what[takes[4]] then return nothing end
    end
    return leaf(word, what)
  end
end

local of_contacts = {}

-- contacts(x):on(duty, …)
function of_contacts.on(contacts, ...)
  local bits = contacts.low or 0
  if select("#", ...) > 1 and tell_nothing(":on", ...) then return nothing end
  for _, value in ipairs {...} do
    if value == nothing then return nothing end
    if kit.kind_of(value) ~= "ground" then
      return unexpected(":on", value, kit.one_of(host.grounds))
    end
    if behind[value].law then return mistake(":on", "law_after", {found = shown(behind[value].law)}) end
    bits = bits | 1 << kit.ground_number[behind[value].ground]
  end
  if bits == 0 then return unexpected(":on", nil, kit.one_of(host.grounds)) end
  return leaf("contacts",
    {of_plan = true, set = contacts.set, low = bits, unit = contacts.unit, count = contacts.count})
end

kit.DURATION = {"a_duration"}

-- days_before(permit_days_left, 10): so many days before the date that a number
-- of days counts down to.
function words.days_before(fact, days)
  local what = behind[fact]
  if not what or what.is ~= "fact" or what.type.type ~= "number" then
    return unexpected("days_before", fact, {"a_number_fact"})
  end
  if what.type.min < -MAX_COUNTDOWN or what.type.max > MAX_COUNTDOWN then
    return mistake("days_before", "days_out_of_range",
      {low = what.type.min, high = what.type.max, most = MAX_COUNTDOWN})
  end
  local number = whole(days)
  if not number or number < 0 or number > 10000 then
    return unexpected("days_before", days, {"a_whole_number_from", low = 0, high = 10000})
  end
  return kit.stand_in {is = "countdown", fact = what, days = number}
end

-- contacts(x):within("24 h")
function of_contacts.within(contacts, text, more)
  if more ~= nil then return kit.too_many(":within", 2, 1, {"write_alone", word = ':within("24 h")'}) end
  local unit, count = host.duration(type(text) == "string" and text or "")
  if text == nothing then return nothing end
  if not unit then return unexpected(":within", text, kit.DURATION) end
  return leaf("contacts", {of_plan = true, set = contacts.set, low = contacts.low, unit = unit, count = count})
end

---------------------------------------------------------------- what stand-ins do

-- What to write where a word got more than it takes.
local how_many = {
  all = "as_list", any = "as_list", one_of = "as_list", any_of = "as_list", number = "as_bounds",
  reached = "each_or_from", done = "each_or_from", tried = "each_by_itself", weighed = "each_by_itself",
  received = "each_received", consent_of = "each_consent", kind = "each_kind", use = "each_use",
  contacts = "each_by_itself", bans = "each_by_itself", first = "each_by_itself", does = "each_by_itself",
  asks = "each_by_itself", before = "each_pair", performs = "each_pair", tells = "each_pair",
  days_before = "as_days_before",
}

local function more_than_taken(word, a, b, c, d)
  local found = d ~= nil and 4 or c ~= nil and 3 or 2
  return kit.too_many(word.id, found, word.most, {how_many[word.id] or "id_then_body", word = word.id})
end

-- By what a stand-in is: what happens when it is called, when a name is read
-- from it. The files after this add theirs.
kit.when_called = {
  word = function(word, a, b, c, d)
    if c ~= nil or b ~= nil and word.most == 1 then return more_than_taken(word, a, b, c, d) end
    return word.call(a, b)
  end,
  choice = function(choice, condition, second)
    if choice.id == "no" then return negate(condition, second) end
    return mistake(nil, "called", {found = "yes"})
  end,
}
kit.when_read = {}

local function or_else(condition, other, more)
  if more ~= nil then return kit.too_many(":or_else", 2, 1, {"write_alone", word = "a:or_else(b):or_else(c)"}) end
  if other == nil then return unexpected(":or_else", nil, {"a_condition_as", example = "a:or_else(b)"}) end
  return combine("or_else", {condition, other}, ":or_else")
end

-- The methods of a stand-in, called with what is behind it.
local function methods_of(what)
  if what.is == "fact" then return asks_of[what.type.type] end
  if what.is == "consent" then return {is = consent_is} end
  if what.op == "contacts" then return of_contacts end
  return {}
end

-- What other methods are called where there are some like them.
local other_names = {
  has = "is", equals = "is", is = "has", includes = "has", contains = "has", any = "has", all = "has_all",
}

-- The method that a name is meant for; nil for none.
local function meant(what, name, methods)
  local own = methods_of(what)
  if type(name) ~= "string" then return nil end
  if other_names[name] and own[other_names[name]] then return other_names[name] end
  if name == "is" and own.equals then return "equals" end
  return host.nearest(name, methods)
end

-- What a condition names first, which is where it stands.
local function named_in(what)
  local of = what.fact or what.subject or what.term or what
  return of.id or what[1] and named_in(what[1])
end

local function no_method(object, name)
  if type(name) ~= "string" then
    local sign = type(name) == "number" and format("[%d]", name) or "[ ]"
    return mistake(nil, "computed_with", {sign = sign, of = shown(object), name = named_in(behind[object])})
  end
  local methods = kit.names_in(methods_of(behind[object]), condition_of(object) and {or_else = true} or {})
  local what = behind[object]
  local near = meant(what, name, methods)
  local with = {name = kit.shown_name(name), of = shown(object)}
  if #methods == 0 then return mistake(nil, "method_after", with) end
  if (name == "is" or name == "equals") and what.id and not near and condition_of(object) then
    with.guess = {"alone_or_no", id = what.id}
    return mistake(nil, "unknown_method", with)
  end
  with.guess = near and {"did_you_mean", near = ":" .. near} or
    {"wanted_one_of", names = ":" .. lua.concat(methods, " :")}
  return mistake(nil, "unknown_method", with)
end

local meta, when_called = kit.meta, kit.when_called

function meta.__index(object, name)
  local what = behind[object]
  local method = methods_of(what)[name]
  if what.is == "nothing" then
    if type(name) == "number" then return nil end
    return nothing
  end
  if kit.when_read[what.is] then return kit.when_read[what.is](what, name) end
  if name == "or_else" and condition_of(object) then return or_else end
  if not method then return no_method(object, name) end
  return host.own(function(self, ...)
    if self ~= object then return mistake(nil, "dot_for_colon", {name = name}) end
    return method(what, ...)
  end)
end

function meta.__call(object, ...)
  local what = behind[object]
  if what.is == "nothing" then
    kit.refuse(...) -- a misspelt word may have been to declare it
    return nothing
  end
  if behind[...] and select("#", ...) > 1 and tell_nothing(what.id, ...) then return nothing end
  local call = when_called[what.is]
  if call then return call(what, ...) end
  return mistake(nil, "called", {found = shown(object), name = named_in(what)})
end

function meta.__newindex(object)
  if object == nothing then return nothing end
  return mistake(nil, "written_to", {of = shown(object)})
end

function meta.__band(a, b) return combine("all", {a, b}, "&") end

function meta.__bor(a, b) return combine("any", {a, b}, "|") end

function meta.__bnot(a) return combine("no", {a}, "~") end

for event, does in lua.next, meta do
  if does then meta[event] = host.own(does) end
end

for event, sign in lua.next, {
  __add = "+", __sub = "-", __mul = "*", __div = "/", __mod = "%", __pow = "^", __idiv = "//", __bxor = "~",
  __shl = "<<", __shr = ">>", __concat = "..", __lt = "<", __le = "<=", __len = "#", __unm = "-",
} do
  meta[event] = function(a, b)
    if a == nothing or b == nothing then return nothing end
    return mistake(nil, "computed_with", {sign = sign, of = shown(behind[a] and a or b)})
  end
end
