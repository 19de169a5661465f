-- words.lua - the words that a routine is written in
--
-- A routine is plain Lua that runs once. Its words make stand-ins: empty tables
-- that it can hand around and nothing else. What a stand-in stands for is kept
-- in `behind`, out of the routine's reach, so no routine can forge a condition
-- or change one afterwards. At the end everything declared is checked as a
-- whole and handed to C as one plain tree.
--
--     declare   rule "x" {…}     a body is copied and kept with its place
--     finish    build_rule(…)    bodies are checked; texts, names, numbers
--     compile   compile.c        the tree becomes a routine
--
-- A mistake is told at once and answered with `nothing`, which takes part in
-- everything without a further word: one slip, one message.

local host, lua = ...
local find, format, gsub, sub = lua.find, lua.format, lua.gsub, lua.sub
local concat = lua.concat
local next, setmetatable, tointeger, type = lua.next, lua.setmetatable, lua.tointeger, lua.type
local ipairs, pairs, tostring = lua.ipairs, lua.pairs, lua.tostring
local random_order = lua.next

local MAX_FACTS, MAX_SUBJECTS, MAX_CHOICES = 256, 256, 64
local MAX_DEPTH, MAX_COST = 64, 10000
local MAX_NUMBER = 1 << 53
local EVER, NEVER = host.ever, host.never -- the first and the last day

---------------------------------------------------------------- stand-ins

local behind = {}                      -- stand-in -> what it stands for
local meta = {__metatable = false}     -- one for all of them
local nothing = setmetatable({}, meta) -- stands for what was wrong
behind[nothing] = {is = "nothing"}

local function stand_in(what)
  local object = setmetatable({}, meta)
  behind[object] = what
  return object
end

-- What a value is: "fact", "condition" …, or its Lua type.
local function kind_of(value)
  local what = behind[value]
  return what and what.is or type(value)
end

local function is_list(value)
  return type(value) == "table" and not behind[value]
end

---------------------------------------------------------------- mistakes

local function here()
  local file, line = host.where()
  return {file = file, line = line}
end

local function place_text(place)
  return format("%s:%d", place.file, place.line)
end

local function quoted(text)
  text = gsub(text, "%c", " ")
  if #text > 64 then
    text = sub(text, 1, 60)
    while #text > 0 and not host.is_text(text) do
      text = sub(text, 1, #text - 1)
    end
    text = text .. "…"
  end
  return '"' .. text .. '"'
end

local a_kind = {
  table = "a table", ["function"] = "a function", condition = "a condition", ground = "a ground",
  type = "a type", selector = "several actors", consent = "a consent without :is(…)",
  choice = "yes or no", contact = "a contact", step = "a task with its members", changer = "a word",
}

-- A value in the words of a message.
local function shown(value)
  local kind = kind_of(value)
  local what = behind[value]
  if value == nil then return "nothing" end
  if kind == "string" then return quoted(value) end
  if kind == "number" then return "the number " .. (tointeger(value) or format("%.14g", value)) end
  if kind == "boolean" then return tostring(value) end
  if what and what.id then return format("the %s %s", kind, what.id) end
  return a_kind[kind] or "something else"
end

local function tell(place, message, help)
  host.report(place.file, place.line, message, help or "")
  return nothing
end

local function mistake(message, help)
  return tell(here(), message, help)
end

local function did_you_mean(name, names)
  local near = host.nearest(name, names)
  return near and format("; did you mean %s?", quoted(near)) or ""
end

-- A mistake in something declared, at its member where that is known.
local function complain(entry, member, message, help)
  local place = member and entry.origin and entry.origin[member] or entry.place
  if member then
    place = {file = place.file, line = host.member(place.file, place.line, member)}
    message = member .. ": " .. message
  end
  return tell(place, entry.label .. ", " .. message, help)
end

local function wanted(entry, member, value, what, help)
  if value == nothing then return nil end
  complain(entry, member, format("found %s, wanted %s", shown(value), what), help)
  return nil
end

---------------------------------------------------------------- tables

-- Copies what a routine hands over, so that it cannot change it afterwards.
local function copy(value, depth)
  if not is_list(value) then return value end
  if depth > 8 then return mistake("found a table more than 8 deep, wanted less") end
  local result = {}
  for name, part in random_order, value do
    if type(name) ~= "string" and not tointeger(name) then
      mistake(format("found %s as the name of a member, wanted a plain name", shown(name)))
    else
      result[name] = copy(part, depth + 1)
    end
  end
  return result
end

-- The values of a list, or of one value that needs no list.
local function items(entry, member, value)
  if value == nil then return {} end
  if not is_list(value) then return {value} end
  local result, count = {}, 0
  for name in random_order, value do
    count = count + 1
    if type(name) == "string" then
      complain(entry, member, format("found the name %s in a list, wanted values only", quoted(name)))
      return {}
    end
  end
  for i = 1, count do
    if value[i] == nil then
      complain(entry, member, format("found nothing as value %d of a list", i))
      return {}
    end
    result[i] = value[i]
  end
  if count == 0 then complain(entry, member, "found an empty list, wanted at least one value") end
  return result
end

local function set_of(names)
  local result = {}
  for _, name in ipairs(names) do result[name] = true end
  return result
end

local function check_members(entry, names, is_more)
  local known = set_of(names)
  for name, value in pairs(entry.body) do
    if type(name) == "number" then
      if name > (entry.positions or 0) then
        complain(entry, nil, format("found %s without a member's name", shown(value)))
      end
    elseif not known[name] and not (is_more and is_more(name)) then
      local guess = did_you_mean(name, names)
      complain(entry, name, "no member is called so" .. (guess ~= "" and guess or ", wanted one of " .. concat(names, ", ")))
    end
  end
end

local function is_language(name)
  return find(name, "^%l%l%l?$") ~= nil
end

---------------------------------------------------------------- simple members

local function text_of(entry, member, value, is_wanted)
  if value == nil then value = entry.body[member] end
  if value == nil then
    if is_wanted then complain(entry, nil, format("found no %s, wanted %s", member, is_wanted)) end
    return nil
  end
  if type(value) ~= "string" then return wanted(entry, member, value, is_wanted or "text") end
  if find(value, "^%s*$") then return wanted(entry, member, value, is_wanted or "text") end
  if not host.is_text(value) then
    complain(entry, member, "found a text that is not UTF-8 or is over 8,192 bytes")
    return nil
  end
  return value
end

local function day_of(entry, member, value, open)
  if value == nil then return open end
  local day = type(value) == "string" and host.day(value)
  if not day then
    wanted(entry, member, value, 'a date, as "2026-07-01"')
    return open
  end
  return day
end

-- The days from `from` to `to`, both included.
local function days_of(entry, body, member)
  local from = day_of(entry, member or "from", body.from, EVER)
  local to = day_of(entry, member or "to", body.to, NEVER)
  if from > to then
    complain(entry, member or "from", format("found %s after to, %s", quoted(body.from), quoted(body.to)))
  end
  return from, to
end

local languages -- of the routine; nil where its header does not tell

-- A text in every language, in their order.
local function words_of(entry, member, value)
  local result = {}
  if value == nothing or not languages then return nil end
  if not is_list(value) then
    return wanted(entry, member, value, format("a text in each language, as { %s = \"…\" }", languages[1]))
  end
  for name in pairs(value) do
    if type(name) ~= "string" or not is_language(name) then
      complain(entry, member, format("found %s, wanted a language", type(name) == "string" and quoted(name) or "a value without a language"))
    end
  end
  for i, language in ipairs(languages) do
    if value[language] == nil then
      complain(entry, member, format('found no text in "%s", wanted one in each of %s', language, concat(languages, ", ")))
    else
      result[i] = text_of(entry, member or language, value[language], "text") or ""
    end
  end
  return result
end

-- The texts that stand among the members of an entry: sv = …, en = ….
local function own_words(entry)
  local texts
  for name, value in pairs(entry.body) do
    if type(name) == "string" and is_language(name) then
      texts = texts or {}
      texts[name] = value
    end
  end
  return texts and words_of(entry, nil, texts)
end

---------------------------------------------------------------- conditions

-- A condition is {is = "condition", op, parts …}. `depth` and `size` count its
-- own nodes; what terms and presumptions add is counted at the end.
local function leaf(op, what)
  what.is, what.op, what.depth, what.size = "condition", op, 1, 1
  return stand_in(what)
end

-- What stands behind a value that can be a condition: a condition, a term, a
-- yes_no fact. Nil for everything else.
local function condition_of(value)
  local what = behind[value]
  if not what then return nil end
  if what.is == "condition" or what.is == "nothing" then return what end
  if what.is == "term" then
    return {is = "condition", op = "term", term = what, depth = 1, size = 1}
  end
  if what.is == "fact" and what.type.type == "yes_no" then
    return {is = "condition", op = "is_yes", fact = what, depth = 1, size = 1}
  end
end

local how_to_ask = {
  number = ":below(…) :at_most(…) :above(…) :at_least(…) :between(…) or :equals(…)",
  one_of = ':is("…")', any_of = ':has("…") :has_all("…") or :empty()',
  text = ":known() or :unknown()",
}

local function condition_wanted(value)
  local what = behind[value]
  local words = "a condition"
  if what and what.is == "fact" then
    words = format("a condition, as %s%s", what.id, how_to_ask[what.type.type])
  elseif what and what.is == "consent" then
    words = 'a condition, as consent_of(…):is("given")'
  end
  return format("found %s, wanted %s", shown(value), words)
end

local function combine(op, values, word)
  local result = {is = "condition", op = op, depth = 0, size = 1}
  for i, value in ipairs(values) do
    local part = condition_of(value)
    if not part then return mistake(format("%s: %s", word, condition_wanted(value))) end
    if part.is == "nothing" then return nothing end
    result[i] = part
    result.of_plan = result.of_plan or part.of_plan
    result.size = result.size + part.size
    if part.depth > result.depth then result.depth = part.depth end
  end
  result.depth = result.depth + 1
  if result.depth > MAX_DEPTH then
    return mistake(format("%s: found conditions %d deep, wanted at most %d", word, result.depth, MAX_DEPTH))
  end
  if result.size > MAX_COST then
    return mistake(format("%s: found more than %d conditions in one, wanted fewer", word, MAX_COST))
  end
  return stand_in(result)
end

local function combine_list(op, word, list, more)
  if list == nothing then return nothing end
  if not is_list(list) or more ~= nil then
    return mistake(format("%s: found %s, wanted %s { a, b }", word, shown(list), word))
  end
  local entry = {label = word, place = here()}
  local values = items(entry, nil, list)
  if #values == 0 then return nothing end
  return combine(op, values, word)
end

-- The choices named in the arguments, as bits.
local function choices_in(word, fact, ...)
  local names, bits = {...}, 0
  if #names == 0 then
    return mistake(format("%s%s: found nothing, wanted a choice of %s", fact.id, word, fact.id))
  end
  for _, name in ipairs(names) do
    local number = type(name) == "string" and fact.type.number_of[name]
    if name == nothing then return nothing end
    if not number then
      local guess = type(name) == "string" and did_you_mean(name, fact.type.choices) or ""
      if guess == "" then guess = ", wanted one of " .. concat(fact.type.choices, ", ") end
      return mistake(format("%s%s: found %s%s", fact.id, word, shown(name), guess))
    end
    bits = bits | 1 << number
  end
  return bits
end

local function number_in(word, fact, value)
  local number = type(value) == "number" and tointeger(value)
  local low, high = fact.type.min, fact.type.max
  if value == nothing then return nothing end
  if not number or number < low or number > high then
    return mistake(format("%s%s: found %s, wanted a whole number from %d to %d", fact.id, word, shown(value), low, high))
  end
  return number
end

local function range(word, fact, low, high)
  if low == nothing or high == nothing then return nothing end
  if low > high then
    return mistake(format("%s%s: found a condition that is never true of %d to %d", fact.id, word, fact.type.min, fact.type.max))
  end
  return leaf("range", {fact = fact, low = low, high = high})
end

-- What can be asked of a fact of each type. Each is called with the fact and
-- the arguments written.
local asks_of = {yes_no = {}, number = {}, one_of = {}, any_of = {}, text = {}}

function asks_of.number.below(fact, value)
  local bound = number_in(":below", fact, value)
  return bound == nothing and nothing or range(":below", fact, fact.type.min, bound - 1)
end

function asks_of.number.above(fact, value)
  local bound = number_in(":above", fact, value)
  return bound == nothing and nothing or range(":above", fact, bound + 1, fact.type.max)
end

function asks_of.number.at_most(fact, value)
  return range(":at_most", fact, fact.type.min, number_in(":at_most", fact, value))
end

function asks_of.number.at_least(fact, value)
  return range(":at_least", fact, number_in(":at_least", fact, value), fact.type.max)
end

function asks_of.number.between(fact, low, high)
  return range(":between", fact, number_in(":between", fact, low), number_in(":between", fact, high))
end

function asks_of.number.equals(fact, value)
  local number = number_in(":equals", fact, value)
  return range(":equals", fact, number, number)
end

local function chooses(op, word)
  return function(fact, ...)
    local bits = choices_in(word, fact, ...)
    return bits == nothing and nothing or leaf(op, {fact = fact, low = bits})
  end
end

asks_of.one_of.is = chooses("among", ":is")
asks_of.any_of.has = chooses("has", ":has")
asks_of.any_of.has_all = chooses("has_all", ":has_all")

function asks_of.any_of.empty(fact)
  return leaf("empty", {fact = fact})
end

local function known(fact)
  return leaf("known", {fact = fact})
end

local function unknown(fact)
  return combine("no", {known(fact)}, ":unknown")
end

for _, asks in next, asks_of do
  asks.known, asks.unknown = known, unknown
end

---------------------------------------------------------------- names

local names, words = {}, {}      -- declared name -> stand-in; word -> value
local name_place = {}            -- declared name -> where
local missing, missed = {}, {}   -- names that nobody declared, in order; by name
local is_broken = false          -- a used routine is not there: names may lack

local function all_names(...)
  local result = {}
  for _, from in ipairs({...}) do
    for name in pairs(from) do result[#result + 1] = name end
  end
  return result
end

-- An unknown name may yet turn out to be declared further down.
local function miss(name)
  local place, seen = here(), missed[name]
  if seen then
    seen.more = seen.more + 1
  else
    missed[name] = {name = name, place = place, more = 0}
    missing[#missing + 1] = missed[name]
  end
  return nothing
end

local function tell_missing()
  local known_names = all_names(names, words)
  for _, miss in ipairs(missing) do
    local name, message = miss.name, nil
    if names[name] then
      message = format("found %s before it is declared at %s, wanted it after", quoted(name), place_text(name_place[name]))
    elseif not is_broken then
      message = format("no fact, term, actor or task is called %s%s", quoted(name), did_you_mean(name, known_names))
    end
    if message then
      tell(miss.place, message, miss.more > 0 and format("it stands in %d more places", miss.more) or "")
    end
  end
end

local env = setmetatable({}, {
  __metatable = false,
  __index = function(_, name)
    local value = names[name]
    if value == nil then value = words[name] end
    if value == nil then return miss(tostring(name)) end
    return value
  end,
  __newindex = function(_, name)
    mistake(format("found %s set outside a declaration, wanted local %s", quoted(tostring(name)), tostring(name)))
  end,
})

local RESERVED = set_of {
  "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil", "not",
  "or", "repeat", "return", "then", "true", "until", "while",
}

-- Whether a name can be given to something new.
local function is_free(word, id)
  if type(id) ~= "string" or not find(id, "^%l[%l%d_]*$") or #id > 64 then
    mistake(format("%s: found %s, wanted a name of a to z, 0 to 9 and _", word, shown(id)))
  elseif words[id] ~= nil or RESERVED[id] then
    mistake(format("%s %s: found a word of the language, wanted another name", word, quoted(id)))
  elseif names[id] then
    mistake(format("%s %s: declared twice, first at %s", word, quoted(id), place_text(name_place[id])))
  else
    return true
  end
  return false
end

local function declare(id, place, object)
  names[id] = object
  name_place[id] = place
end

-- A declaration is two calls, `word "id"` and then the body: here is what is
-- written `word "id" { … }`. A word that got no body is told of at the end.
local unfinished = {}

local function declares(word, use)
  return function(id)
    local pending = {word = word, id = id, place = here()}
    unfinished[#unfinished + 1] = pending
    return function(body)
      pending.is_done = true
      if not is_list(body) then
        if body == nothing then return nothing end
        return mistake(format("%s %s: found %s, wanted { … }", word, shown(id), shown(body)))
      end
      use(id, {
        place = here(), body = copy(body, 1), origin = {}, id = id,
        label = format("%s %s", word, type(id) == "string" and quoted(id) or "?"),
      })
    end
  end
end

local function tell_unfinished()
  for _, pending in ipairs(unfinished) do
    if not pending.is_done then
      tell(pending.place, format("%s %s: found no body, wanted { … }", pending.word, shown(pending.id)))
    end
  end
end

---------------------------------------------------------------- facts

local facts, actors, tasks, terms, rules, invariants = {}, {}, {}, {}, {}, {}

words.yes_no = stand_in {is = "type", type = "yes_no"}
words.text = stand_in {is = "type", type = "text"}
words.yes = stand_in {is = "choice", id = "yes"}
words.no = stand_in {is = "choice", id = "no"}

function words.number(bounds)
  if bounds == nothing then return nothing end
  local low, high = is_list(bounds) and bounds[1], is_list(bounds) and bounds[2]
  low = type(low) == "number" and tointeger(low)
  high = type(high) == "number" and tointeger(high)
  if not low or not high or low > high or low < -MAX_NUMBER or high > MAX_NUMBER or #bounds ~= 2 then
    return mistake("number: wanted the least and the greatest whole number, as number { 0, 120 }")
  end
  return stand_in {is = "type", type = "number", min = low, max = high}
end

local function choice_type(word)
  return function(list)
    local result = {is = "type", type = word, choices = {}, number_of = {}}
    if list == nothing then return nothing end
    if not is_list(list) then
      return mistake(format('%s: found %s, wanted choices, as %s { "a", "b" }', word, shown(list), word))
    end
    for i, name in ipairs(items({label = word, place = here()}, nil, list)) do
      if name == nothing then return nothing end
      if type(name) ~= "string" or not find(name, "^%l[%l%d_]*$") or #name > 64 then
        return mistake(format("%s: found %s, wanted a choice of a to z, 0 to 9 and _", word, shown(name)))
      end
      if result.number_of[name] then
        return mistake(format("%s: found %s twice", word, quoted(name)))
      end
      if i > MAX_CHOICES then
        return mistake(format("%s: found more than %d choices, wanted fewer", word, MAX_CHOICES))
      end
      result.choices[i], result.number_of[name] = name, i - 1
    end
    return stand_in(result)
  end
end

words.one_of = choice_type "one_of"
words.any_of = choice_type "any_of"

words.fact = declares("fact", function(id, entry)
  local object = entry.body[1]
  if not is_free("fact", id) then return end
  if kind_of(object) ~= "type" then
    declare(id, entry.place, nothing)
    return wanted(entry, nil, object, "a type: yes_no, number {…}, one_of {…}, any_of {…} or text")
  end
  if #facts == MAX_FACTS then
    declare(id, entry.place, nothing)
    return complain(entry, nil, format("found more than %d facts, wanted fewer", MAX_FACTS))
  end
  entry.is, entry.type, entry.number, entry.positions = "fact", behind[object], #facts, 1
  facts[#facts + 1] = entry
  declare(id, entry.place, stand_in(entry))
end)

local ANONYMITY = set_of {"identity", "protected_address", "health", "migration", "children", "suspects"}
local IDENTIFYING = set_of {"identity", "protected_address"}
local class_number = {}
for i, class in ipairs(host.classes) do class_number[class] = i end

local function is_identifying(fact)
  return fact.body.identifying == true or IDENTIFYING[fact.body.class] == true
end

-- Whether a fact is left out where nobody may be recognised.
local function is_hidden(fact)
  return is_identifying(fact) or fact.type.type == "text" or ANONYMITY[fact.body.class] == true
end

local function presumed_choices(entry, value)
  local type_, bits = entry.type, 0
  for _, name in ipairs(items(entry, "presume", value)) do
    local number = type(name) == "string" and type_.number_of[name]
    if not number then
      local guess = type(name) == "string" and did_you_mean(name, type_.choices) or ""
      wanted(entry, "presume", name, "one of " .. concat(type_.choices, ", ") .. guess)
      return nil
    end
    bits = type_.type == "any_of" and bits | 1 << number or number
  end
  return bits
end

-- What is presumed: bits, or a condition.
local function presumption_of(entry)
  local value, fact_type = entry.body.presume, entry.type.type
  if value == nil or value == nothing then return nil end
  if fact_type == "yes_no" then
    local condition = condition_of(value)
    if kind_of(value) == "choice" then return behind[value].id == "yes" and 1 or 0 end
    if not condition then return wanted(entry, "presume", value, "yes, no or a condition") end
    if condition.of_plan then return complain(entry, "presume", "found a word over the plan, wanted a condition over the case") end
    return nil, condition
  elseif fact_type == "number" then
    local number = type(value) == "number" and tointeger(value)
    if not number or number < entry.type.min or number > entry.type.max then
      return wanted(entry, "presume", value, format("a whole number from %d to %d", entry.type.min, entry.type.max))
    end
    return number
  elseif fact_type == "text" then
    return wanted(entry, "presume", value, "no presumption of a text")
  elseif fact_type == "one_of" and is_list(value) then
    return wanted(entry, "presume", value, "one of " .. concat(entry.type.choices, ", "))
  elseif is_list(value) and #value == 0 then
    return 0
  end
  return presumed_choices(entry, value)
end

-- The labels of the choices: for each choice, its text in every language.
local function labels_of(entry)
  local value, result = entry.body.labels, {}
  if value == nil or value == nothing or not languages then return nil end
  if not entry.type.choices then return wanted(entry, "labels", value, "labels only where there are choices") end
  if not is_list(value) then return wanted(entry, "labels", value, "{ sv = { choice = \"…\" } }") end
  for i in ipairs(entry.type.choices) do result[i] = {} end
  for i, language in ipairs(languages) do
    local texts = value[language]
    if not is_list(texts) then
      complain(entry, "labels", format('found no texts in "%s", wanted them in each of %s', language, concat(languages, ", ")))
      return nil
    end
    for name in pairs(texts) do
      if not entry.type.number_of[name] then
        complain(entry, "labels", format("found %s%s", shown(name), did_you_mean(tostring(name), entry.type.choices)))
      end
    end
    for n, name in ipairs(entry.type.choices) do
      if texts[name] == nil then
        complain(entry, "labels", format('found no text in "%s" for %s', language, name))
      end
      result[n][i] = texts[name] and text_of(entry, "labels", texts[name], "text") or ""
    end
  end
  return result
end

local function class_of(entry)
  local class = entry.body.class
  if class == nil or class == nothing then return 0 end
  local number = type(class) == "string" and class_number[class]
  if not number then
    local guess = type(class) == "string" and did_you_mean(class, host.classes) or ""
    wanted(entry, "class", class, guess == "" and "one of " .. concat(host.classes, ", ") or "a class" .. guess)
  end
  return number or 0
end

local function build_fact(entry)
  local body = entry.body
  check_members(entry, {"class", "identifying", "presume", "ask", "name", "labels", "note"})
  if body.identifying ~= nil and type(body.identifying) ~= "boolean" then
    wanted(entry, "identifying", body.identifying, "true")
  end
  local presumed = presumption_of(entry)
  return {
    id = entry.id, type = entry.type.type, class = class_of(entry), identifying = is_identifying(entry),
    min = entry.type.min or 0, max = entry.type.max or 0, choices = entry.type.choices or {},
    labels = labels_of(entry), presumed = presumed,
    name = body.name ~= nil and words_of(entry, "name", body.name) or nil,
    ask = body.ask ~= nil and words_of(entry, "ask", body.ask) or nil,
  }
end

---------------------------------------------------------------- actors and tasks

local function declare_subject(word, list)
  return declares(word, function(id, entry)
    if not is_free(word, id) then return end
    if #actors + #tasks == MAX_SUBJECTS then
      declare(id, entry.place, nothing)
      return complain(entry, nil, format("found more than %d actors and tasks, wanted fewer", MAX_SUBJECTS))
    end
    entry.is, entry.number = word, #list
    list[#list + 1] = entry
    declare(id, entry.place, stand_in(entry))
  end)
end

words.actor = declare_subject("actor", actors)
words.task = declare_subject("task", tasks)

-- `social_services { … }`: one contact, or one task with its members.
local function make_step(subject, body)
  if body == nothing then return nothing end
  if not is_list(body) then
    return mistake(format("%s: found %s, wanted %s { … }", subject.id, shown(body), subject.id))
  end
  return stand_in {
    is = subject.is == "actor" and "contact" or "step", subject = subject, place = here(), body = copy(body, 1),
    label = format("%s %s", subject.is == "actor" and "contact" or "task", subject.id),
  }
end

local function kinds()
  local seen, result = {}, {}
  for _, actor in ipairs(actors) do
    local kind = actor.body.kind
    if type(kind) == "string" and not seen[kind] then
      seen[kind], result[#result + 1] = true, kind
    end
  end
  return result, seen
end

-- Follows same_as to the first of those with the same duty.
local function first_of(entry)
  local seen, path, at = {}, {}, entry
  while at.body.same_as ~= nil do
    local id = at.body.same_as
    local what = type(id) == "string" and behind[names[id]]
    if seen[at] then
      complain(entry, "same_as", format("goes in a circle: %s, %s", concat(path, ", "), at.id))
      return entry
    end
    seen[at], path[#path + 1] = true, at.id
    if not what or what.is ~= "actor" then
      if at == entry and not (is_broken and type(id) == "string") then
        local ids = {}
        for i, actor in ipairs(actors) do ids[i] = actor.id end
        wanted(entry, "same_as", id, "the name of an actor" .. (type(id) == "string" and did_you_mean(id, ids) or ""))
      end
      return entry
    end
    at = what
  end
  return at
end

local function build_actor(entry)
  check_members(entry, {"name", "kind", "phone", "same_as", "note"})
  if entry.body.name == nil then complain(entry, nil, "found no name, wanted one in each language") end
  return {
    id = entry.id, name = entry.body.name ~= nil and words_of(entry, "name", entry.body.name) or nil,
    kind = text_of(entry, "kind", nil, "the kind of actor, as \"authority\""),
    phone = text_of(entry, "phone"), same_as = first_of(entry).number,
  }
end

local function build_task(entry)
  check_members(entry, {"name", "note"})
  if entry.body.name == nil then complain(entry, nil, "found no name, wanted one in each language") end
  return {id = entry.id, name = entry.body.name ~= nil and words_of(entry, "name", entry.body.name) or nil}
end

---------------------------------------------------------------- words of conditions

function words.all(list, more) return combine_list("all", "all", list, more) end

function words.any(list, more) return combine_list("any", "any", list, more) end

local received, received_number = {}, {}

-- An actor or task behind an argument, or nil after a mistake.
local function argument(word, value, kind)
  local what = behind[value]
  if what and what.is == kind then return what end
  if value ~= nothing then
    mistake(format("%s: found %s, wanted %s", word, shown(value), kind == "actor" and "an actor" or "a " .. kind))
  end
end

local function over_events(op, kind)
  return function(value)
    local subject = argument(op, value, kind)
    return subject and leaf(op, {subject = subject}) or nothing
  end
end

words.reached = over_events("reached", "actor")
words.tried = over_events("tried", "actor")
words.weighed = over_events("weighed", "actor")
words.done = over_events("done", "task")

function words.received(what)
  if what == nothing then return nothing end
  if type(what) ~= "string" or not find(what, "^%l[%l%d_ ]*$") or #what > 64 then
    return mistake(format('received: found %s, wanted what is received, as received "report"', shown(what)))
  end
  if not received_number[what] then
    received_number[what] = #received
    received[#received + 1] = what
  end
  return leaf("received", {number = received_number[what]})
end

function words.consent_of(value)
  if value == nothing then return nothing end
  if value == words.anyone then return stand_in {is = "consent"} end
  local actor = argument("consent_of", value, "actor")
  return actor and stand_in {is = "consent", subject = actor} or nothing
end

local consent_number = {}
for i, state in ipairs(host.consents) do consent_number[state] = i - 1 end

local function consent_is(consent, ...)
  local fact = {id = "consent_of(…)", type = {choices = host.consents, number_of = consent_number}}
  local bits = choices_in(":is", fact, ...)
  return bits == nothing and nothing or leaf("consent", {subject = consent.subject, low = bits})
end

-- Some actors: `kind "civil"` or `anyone`. Which they are is known at the end.
words.anyone = stand_in {is = "selector", words = "anyone"}

function words.kind(name)
  if name == nothing then return nothing end
  if type(name) ~= "string" then return mistake(format('kind: found %s, wanted a kind, as kind "civil"', shown(name))) end
  return stand_in {is = "selector", words = format('kind "%s"', name), kind = name, place = here()}
end

-- What a word over the plan speaks of: [kinds] lists what it may be.
local function subjects_of(word, value, kinds_)
  local what = behind[value]
  if what and kinds_[what.is] then return what end
  if value ~= nothing then
    mistake(format("%s: found %s, wanted %s", word, shown(value), kinds_.words))
  end
end

local SOME_ACTOR = {actor = true, selector = true, words = "an actor, kind \"…\" or anyone"}
local SOME_STEP = {actor = true, task = true, selector = true, words = "an actor or a task"}

local function over_plan(op, kinds_)
  return function(value)
    local what = subjects_of(op, value, kinds_)
    return what and leaf(op, {of_plan = true, set = what}) or nothing
  end
end

words.contacts = over_plan("contacts", SOME_ACTOR)
words.bans = over_plan("bans", SOME_ACTOR)
words.first = over_plan("first", SOME_STEP)

function words.tells(value, what)
  local set = subjects_of("tells", value, SOME_ACTOR)
  if not set or what == nothing then return nothing end
  if type(what) ~= "string" then
    return mistake(format("tells: found %s, wanted the name of a fact or a class, as tells(x, \"age\")", shown(what)))
  end
  return leaf("tells", {of_plan = true, set = set, told = what, place = here()})
end

function words.before(a, b)
  local one, two = subjects_of("before", a, SOME_STEP), subjects_of("before", b, SOME_STEP)
  return one and two and leaf("before", {of_plan = true, set = one, other = two}) or nothing
end

function words.does(value)
  local task = argument("does", value, "task")
  return task and leaf("does", {of_plan = true, subject = task}) or nothing
end

function words.performs(value, what)
  local set, task = subjects_of("performs", value, SOME_ACTOR), argument("performs", what, "task")
  return set and task and leaf("performs", {of_plan = true, set = set, task = task}) or nothing
end

function words.asks(value)
  local fact = argument("asks", value, "fact")
  return fact and leaf("asks", {of_plan = true, fact = fact}) or nothing
end

---------------------------------------------------------------- grounds

local WITH_LAW = set_of {"duty", "necessity", "duty_unless", "may"}
local ground_number = {}
for i, ground in ipairs(host.grounds) do
  ground_number[ground] = i
  words[ground] = stand_in {is = "ground", ground = ground, can_have_law = WITH_LAW[ground]}
end

local function ground_with_law(ground, law)
  if law == nothing then return nothing end
  if not ground.can_have_law or ground.law then
    return mistake(format("%s: found %s, wanted no law after it", ground.ground, shown(law)))
  end
  if type(law) ~= "string" or find(law, "^%s*$") then
    return mistake(format('%s: found %s, wanted a law, as %s "SoL 19 kap. 1 §"', ground.ground, shown(law), ground.ground))
  end
  return stand_in {is = "ground", ground = ground.ground, law = law}
end

local of_contacts = {}

-- contacts(x):on(duty, …)
function of_contacts.on(condition, ...)
  local bits = condition.low or 0
  for _, value in ipairs({...}) do
    if value == nothing then return nothing end
    if kind_of(value) ~= "ground" then
      return mistake(format(":on: found %s, wanted a ground: %s", shown(value), concat(host.grounds, ", ")))
    end
    bits = bits | 1 << ground_number[behind[value].ground]
  end
  if bits == 0 then return mistake(":on: found nothing, wanted a ground") end
  return leaf("contacts", {of_plan = true, set = condition.set, low = bits, unit = condition.unit, count = condition.count})
end

local DURATION = 'a duration, as "now", "2 h" or "14 days"'

-- contacts(x):within("24 h")
function of_contacts.within(condition, text)
  if text == nothing then return nothing end
  local unit, count = host.duration(type(text) == "string" and text or "")
  if not unit then return mistake(format(":within: found %s, wanted %s", shown(text), DURATION)) end
  return leaf("contacts", {of_plan = true, set = condition.set, low = condition.low, unit = unit, count = count})
end

---------------------------------------------------------------- what stand-ins do

local function or_else(condition, other)
  return combine("or_else", {condition, other}, ":or_else")
end

-- The methods of a stand-in: names and functions called with what is behind it.
local function methods_of(what)
  if what.is == "fact" then return asks_of[what.type.type] end
  if what.is == "consent" then return {is = consent_is} end
  if what.is == "condition" and what.op == "contacts" then return of_contacts end
  return {}
end

-- What `amend`, `replace` and `drop` do; set further down.
local changes

function meta.__index(object, name)
  local what = behind[object]
  if what.is == "nothing" then
    if type(name) == "number" then return nil end
    return nothing
  end
  if what.is == "changer" then return changes(what.id, name) end
  local method = methods_of(what)[name]
  if method then
    return function(self, ...)
      if self ~= object then
        return mistake(format("found .%s, wanted :%s", tostring(name), tostring(name)))
      end
      return method(what, ...)
    end
  end
  if name == "or_else" and condition_of(object) then return or_else end
  local known_methods = all_names(methods_of(what), condition_of(object) and {or_else = true} or {})
  if #known_methods == 0 then return mistake(format("found :%s after %s, wanted nothing there", tostring(name), shown(object))) end
  local guess = type(name) == "string" and did_you_mean(name, known_methods) or ""
  if guess == "" then guess = ", wanted one of :" .. concat(known_methods, " :") end
  return mistake(format("%s has no :%s%s", shown(object), tostring(name), guess))
end

function meta.__newindex(object)
  return mistake(format("found a write to %s, which cannot be changed", shown(object)))
end

function meta.__call(object, argument_, ...)
  local what = behind[object]
  if what.is == "nothing" then return nothing end
  if what.is == "actor" or what.is == "task" then return make_step(what, argument_) end
  if what.is == "ground" then return ground_with_law(what, argument_) end
  if object == words.no then
    if argument_ == nil or is_list(argument_) then
      return mistake(format("no: found %s, wanted one condition, as no(a)", shown(argument_)))
    end
    return combine("no", {argument_}, "no")
  end
  return mistake(format("found %s called, wanted it alone", shown(object)))
end

function meta.__band(a, b) return combine("all", {a, b}, "&") end

function meta.__bor(a, b) return combine("any", {a, b}, "|") end

function meta.__bnot(a) return combine("no", {a}, "~") end

for sign, event in next, {
  ["+"] = "__add", ["-"] = "__sub", ["*"] = "__mul", ["/"] = "__div", ["%"] = "__mod", ["^"] = "__pow",
  ["//"] = "__idiv", ["~"] = "__bxor", ["<<"] = "__shl", [">>"] = "__shr", [".."] = "__concat",
  ["<"] = "__lt", ["<="] = "__le", ["#"] = "__len", ["- "] = "__unm",
} do
  meta[event] = function(a, b)
    if a == nothing or b == nothing then return nothing end
    return mistake(format("found %s on %s, wanted a condition", sub(sign, 1, 2), shown(behind[a] and a or b)))
  end
end

---------------------------------------------------------------- terms, rules, invariants

words.term = declares("term", function(id, entry)
  local known_term = behind[names[id]]
  entry.positions = 1
  if known_term and known_term.is == "term" and known_term.place.file == entry.place.file then
    known_term.versions[#known_term.versions + 1] = entry
  elseif is_free("term", id) then
    local term = {is = "term", id = id, place = entry.place, label = entry.label, versions = {entry}, number = #terms}
    terms[#terms + 1] = term
    declare(id, entry.place, stand_in(term))
  end
end)

local rule_by_id, invariant_by_id = {}, {}

local function declare_once(list, by_id, pattern, what)
  return function(id, entry)
    if type(id) ~= "string" or #id > 200 or not find(id, pattern) or not host.is_text(id) then
      return tell(entry.place, format("%s: found %s, wanted %s", entry.label, shown(id), what))
    end
    if by_id[id] then
      return tell(entry.place, format("%s: declared twice, first at %s", entry.label, place_text(by_id[id].place)))
    end
    by_id[id] = entry
    list[#list + 1] = entry
  end
end

words.rule = declares("rule", declare_once(rules, rule_by_id, "^%l[%l%d_.]*$", "an id of a to z, 0 to 9, _ and ."))

local declare_invariant = declare_once(invariants, invariant_by_id, "^%S.*$", "a sentence")
words.always = declares("always", declare_invariant)

---------------------------------------------------------------- the header and other files

local headers = {} -- file -> entry

words.routine = declares("routine", function(id, entry)
  local other = headers[entry.place.file]
  if type(id) ~= "string" or not find(id, "^%l[%l%d_-]*$") or #id > 64 then
    return tell(entry.place, format("routine: found %s, wanted an id of a to z, 0 to 9, _ and -", shown(id)))
  end
  if other then
    return tell(entry.place, format("%s: declared twice, first at %s", entry.label, place_text(other.place)))
  end
  headers[entry.place.file] = entry
end)

local run_state, open_ids = {}, {} -- of each source: "open" or "done"

local function run(number, id)
  local chunk = host.chunk(number, env)
  run_state[number] = "open"
  open_ids[#open_ids + 1] = id
  if chunk then chunk() else is_broken = true end
  open_ids[#open_ids] = nil
  run_state[number] = "done"
end

function words.use(id)
  if id == nothing then return end
  if type(id) ~= "string" or not find(id, "^[%l%d_-][%l%d_/-]*$") or find(id, "//") or find(id, "/$") or #id > 128 then
    is_broken = true
    return mistake(format("use: found %s, wanted an id of a to z, 0 to 9, _, - and /", shown(id)))
  end
  local number = host.find(id)
  if not number then
    is_broken = true
  elseif run_state[number] == "open" then
    mistake(format("use %s: goes in a circle: %s, %s", quoted(id), concat(open_ids, ", "), id))
  elseif not run_state[number] then
    run(number, id)
  end
end

---------------------------------------------------------------- changes

words.amend = stand_in {is = "changer", id = "amend"}
words.replace = stand_in {is = "changer", id = "replace"}
words.drop = stand_in {is = "changer", id = "drop"}

local can_change = {
  amend = {"rule", "actor", "task", "fact"}, replace = {"rule"}, drop = {"rule"},
}

-- What amending may not touch: what others rely on stays as it was declared.
local is_fixed = {
  actor = set_of {"kind"}, fact = set_of {"class", "identifying", "presume"}, task = {}, rule = {},
}

local changed = {} -- entries of changes, for their `why`

local function target_of(entry, word, id)
  local target, list = nil, {}
  if word == "rule" then
    target, list = rule_by_id[id], all_names(rule_by_id)
  elseif behind[names[id]] and behind[names[id]].is == word then
    target = behind[names[id]]
  end
  if target then return target end
  if is_broken then return nil end
  if word ~= "rule" then
    for name, object in pairs(names) do
      if behind[object].is == word then list[#list + 1] = name end
    end
  end
  tell(entry.place, format("%s: no %s is called so%s", entry.label, word, did_you_mean(id, list)))
end

local function may_change(entry, target)
  if target.place.file == entry.place.file then
    tell(entry.place, format("%s: declared in this file at %s, wanted the change there", entry.label, place_text(target.place)))
  elseif target.changed then
    tell(entry.place, format("%s: changed twice, first at %s", entry.label, place_text(target.changed)))
  else
    return true
  end
end

local apply = {}

function apply.amend(target, entry, word)
  for name, value in pairs(entry.body) do
    if is_fixed[word][name] or (word == "fact" and name == 1) then
      complain(entry, nil, format("found %s, which cannot be changed once brought in", name == 1 and "a type" or name))
    elseif name ~= "why" then
      target.body[name] = value
      target.origin[name] = entry.place
    end
  end
end

function apply.replace(target, entry)
  target.body, target.origin = {}, {}
  for name, value in pairs(entry.body) do
    if name ~= "why" then
      target.body[name] = value
      target.origin[name] = entry.place
    end
  end
  target.replaced_at = entry.place
end

function apply.drop(target, entry)
  check_members(entry, {"why"})
  target.is_dropped = true
end

-- amend.rule "id" { … }: called with "amend" and "rule".
function changes(how, word)
  local label = format("%s.%s", how, tostring(word))
  local allowed = can_change[how]
  if set_of(allowed)[word] then
    return declares(label, function(id, entry)
      if type(id) ~= "string" then return mistake(format("%s: found %s, wanted an id", label, shown(id))) end
      local target = target_of(entry, word, id)
      if not target or not may_change(entry, target) then return end
      target.changed = entry.place
      changed[#changed + 1] = entry
      apply[how](target, entry, word)
    end)
  end
  return mistake(format("%s: found %s, wanted %s.%s", how, quoted(tostring(word)), how, concat(allowed, " or " .. how .. ".")),
    "facts, terms, actors, tasks and invariants that were brought in stay")
end

local function build_changes()
  for _, entry in ipairs(changed) do
    if entry.body.why == nil then
      complain(entry, nil, "found no why, wanted the reason in each language")
    else
      words_of(entry, "why", entry.body.why)
    end
  end
end

---------------------------------------------------------------- counting what terms add

-- Depth and cost of a thing with conditions of its own (a term, a fact with a
-- presumption), and the facts it reads, each found once. A thing that is met
-- again while it is open goes in a circle.
local weigh

local function add_up(condition, total, depth)
  local thing = condition.term or (condition.op ~= "asks" and condition.fact) or nil
  total.cost = total.cost + 1
  if thing then
    local weight = weigh(thing)
    total.cost = total.cost + weight.cost
    depth = depth + weight.depth
    for fact in next, weight.reads do total.reads[fact] = true end
  end
  if depth > total.depth then total.depth = depth end
  for _, part in ipairs(condition) do add_up(part, total, depth + 1) end
end

local open_things = {}

local function tell_circle(thing)
  local path, is_on = {}, false
  for _, other in ipairs(open_things) do
    is_on = is_on or other == thing
    if is_on then path[#path + 1] = other.id end
  end
  path[#path + 1] = thing.id
  tell(thing.place, format("%s, %s: goes in a circle: %s", thing.label,
    thing.is == "fact" and "presume" or "condition", concat(path, ", ")))
end

function weigh(thing)
  if thing.weight then return thing.weight end
  local total = {cost = 0, depth = 0, reads = {}}
  if thing.is_open then
    if not thing.is_circle then tell_circle(thing) end
    thing.is_circle = true
    return total
  end
  thing.is_open = true
  open_things[#open_things + 1] = thing
  if thing.is == "fact" then
    total.reads[thing] = true
    if thing.presume_condition then add_up(thing.presume_condition, total, 1) end
  else
    for _, version in ipairs(thing.versions) do
      if version.condition then add_up(version.condition, total, 1) end
    end
  end
  open_things[#open_things] = nil
  thing.is_open, thing.weight = nil, total
  return total
end

-- Refuses a condition that is too much with all its terms. Gives what it reads.
local function reads_of(entry, member, condition)
  local total = {cost = 0, depth = 0, reads = {}}
  if not condition then return {} end
  add_up(condition, total, 1)
  if total.depth > MAX_DEPTH then
    complain(entry, member, format("found conditions %d deep with their terms, wanted at most %d", total.depth, MAX_DEPTH))
  elseif total.cost > MAX_COST then
    complain(entry, member, format("found more than %d conditions with their terms, wanted fewer", MAX_COST))
  end
  return total.reads
end

---------------------------------------------------------------- the tree

local nodes, sets, set_words, set_number = {}, {}, {}, {}

local function set_number_of(text, numbers)
  if not set_number[text] then
    set_number[text] = #sets
    sets[#sets + 1], set_words[#set_words + 1] = numbers, text
  end
  return set_number[text]
end

local function actors_of(selector)
  local result = {}
  for _, actor in ipairs(actors) do
    if not selector.kind or actor.body.kind == selector.kind then result[#result + 1] = actor.number end
  end
  if selector.kind and #result == 0 and not is_broken then
    tell(selector.place, format("kind: no actor is of the kind %s%s", quoted(selector.kind), did_you_mean(selector.kind, (kinds()))))
  end
  return result
end

local function set_number_for(what)
  if what.is == "selector" then return set_number_of(what.words, actors_of(what)) end
  if what.is == "task" then return set_number_of(what.id, {#actors + what.number}) end
  return set_number_of(what.id, {what.number})
end

-- The facts that a class or a fact's name stands for; nil where it is neither.
local function facts_called(name)
  local result = {}
  if class_number[name] then
    for _, fact in ipairs(facts) do
      if fact.body.class == name then result[#result + 1] = fact end
    end
    return result, true
  end
  local what = behind[names[name]]
  if what and what.is == "fact" then return {what} end
end

local function not_told(name)
  local known_names = {}
  for i, class in ipairs(host.classes) do known_names[i] = class end
  for _, fact in ipairs(facts) do known_names[#known_names + 1] = fact.id end
  return format("no fact or class is called %s%s", quoted(name), did_you_mean(name, known_names))
end

local function set_number_told(condition)
  local told, numbers = facts_called(condition.told), {}
  if not told then
    if not is_broken then tell(condition.place, "tells: " .. not_told(condition.told)) end
    return 0
  end
  for i, fact in ipairs(told) do numbers[i] = fact.number end
  return set_number_of(quoted(condition.told), numbers)
end

-- Lays a condition out in prefix order. Gives the number of its first node.
local function emit(condition)
  local number = #nodes
  local subject = condition.term or condition.fact or condition.subject
  local node = {
    op = condition.op, subject = subject and subject.number or condition.number or 0, low = condition.low or 0,
    high = condition.high or 0, unit = condition.unit, count = condition.count,
  }
  nodes[number + 1] = node
  if condition.op == "consent" and not condition.subject then node.subject = host.anyone end
  if condition.set then node.subject = set_number_for(condition.set) end
  if condition.other then node.low = set_number_for(condition.other) end
  if condition.told then node.low = set_number_told(condition) end
  if condition.task then node.low = condition.task.number end
  for _, part in ipairs(condition) do emit(part) end
  node.stop = #nodes
  return number
end

local function condition_in(entry, member, is_of_plan)
  local value = entry.body[member]
  if value == nil or value == nothing then return nil end
  local condition = condition_of(value)
  if not condition then
    complain(entry, member, condition_wanted(value))
  elseif condition.of_plan and not is_of_plan then
    complain(entry, member, "found a word over the plan, wanted a condition over the case")
  else
    return condition
  end
end

local function build_term(term)
  local result = {id = term.id, versions = {}}
  for i, entry in ipairs(term.versions) do
    local from, to = days_of(entry, entry.body)
    for _, other in ipairs(result.versions) do
      if from <= other.to and other.from <= to then
        complain(entry, nil, format("declared twice for the same days, first at %s", place_text(other.place)))
        break
      end
    end
    check_members(entry, {"from", "to", "note"}, is_language)
    if i == 1 or own_words(entry) then result.name = own_words(entry) or result.name end
    result.versions[i] = {from = from, to = to, place = entry.place, when = entry.condition and emit(entry.condition) or -1}
    reads_of(entry, nil, entry.condition)
  end
  if not result.name and languages then
    complain(term, nil, format("found no words for it, wanted a text in each of %s", concat(languages, ", ")))
  end
  return result
end

---------------------------------------------------------------- steps of a rule

-- Actors and tasks in `after` and `following`, by their common numbers.
local function orders_of(step, member)
  local result = {}
  for i, value in ipairs(items(step, member, step.body[member])) do
    local what = behind[value]
    if not what or not (what.is == "actor" or what.is == "task") then
      wanted(step, member, value, "actors and tasks")
      return {}
    end
    if what == step.subject then
      complain(step, member, format("found %s itself, wanted another actor or task", what.id))
    end
    result[i] = what.is == "actor" and what.number or #actors + what.number
  end
  return result
end

local STARTS = set_of {"reached", "done", "received"}

local function starts_of(step)
  local result = {}
  for i, value in ipairs(items(step, "from", step.body.from)) do
    local what = behind[value]
    if not what or not STARTS[what.op] then
      wanted(step, "from", value, 'reached(…), done(…) or received "…"')
      return {}
    end
    result[i] = {op = what.op, subject = what.subject and what.subject.number or what.number}
  end
  return result
end

-- The facts that a step tells. Where it is anonymous alone, none may point
-- somebody out.
local function tells_of(step, is_anonymous)
  local result = {}
  for _, name in ipairs(items(step, "tell", step.body.tell)) do
    local told, is_class
    if type(name) == "string" then told, is_class = facts_called(name) end
    if type(name) ~= "string" then
      wanted(step, "tell", name, "names of facts and classes in quotes")
    elseif not told then
      if not is_broken then complain(step, "tell", not_told(name)) end
    elseif is_anonymous and (is_class and ANONYMITY[name] or not is_class and is_hidden(told[1])) then
      complain(step, "tell", format("found %s, wanted nothing that identifies under anonymous", quoted(name)))
    end
    for _, fact in ipairs(told or {}) do result[fact] = true end
  end
  return result
end

local function grounds_of(step)
  local result = {}
  for i, value in ipairs(items(step, "ground", step.body.ground)) do
    if kind_of(value) ~= "ground" then
      wanted(step, "ground", value, "one of " .. concat(host.grounds, ", "))
      return {}, true
    end
    result[i] = behind[value]
  end
  return result
end

local function build_grounds(step, law)
  local grounds, is_wrong = grounds_of(step)
  local told = tells_of(step, #grounds == 1 and grounds[1].ground == "anonymous")
  local result, seen = {}, {}
  if step.is == "contact" and step.body.ground == nil and not is_wrong then
    complain(step, nil, "found no ground, wanted one of " .. concat(host.grounds, ", "))
  end
  for i, ground in ipairs(grounds) do
    local tell_ = {}
    if step.is == "step" and ground.ground ~= "consent" then
      complain(step, "ground", format("found %s, wanted consent or none for a task", ground.ground))
    end
    for _, fact in ipairs(facts) do
      if told[fact] and not (ground.ground == "anonymous" and is_hidden(fact)) then tell_[#tell_ + 1] = fact.number end
    end
    result[i] = {ground = ground_number[ground.ground], law = ground.law or law, tell = tell_}
  end
  if step.is == "step" and #result == 0 then result[1] = {ground = 0, tell = {}} end
  return result
end

local CONTACT_MEMBERS = {"ground", "within", "from", "tell", "after", "following", "first", "by", "note"}
local TASK_MEMBERS = {"ground", "within", "from", "after", "following", "first", "by", "note"}

local function build_step(step, rule, law)
  local body, unit, count = step.body, nil, nil
  step.label = rule.label .. ", " .. step.label
  check_members(step, step.is == "contact" and CONTACT_MEMBERS or TASK_MEMBERS)
  if body.within ~= nil then
    unit, count = host.duration(type(body.within) == "string" and body.within or "")
    if not unit then wanted(step, "within", body.within, DURATION) end
  end
  if body.first ~= nil and type(body.first) ~= "boolean" then wanted(step, "first", body.first, "true") end
  local performer = behind[body.by]
  if body.by ~= nil and (not performer or performer.is ~= "actor") then
    wanted(step, "by", body.by, "an actor")
    performer = nil
  end
  return {
    subject = step.is == "contact" and step.subject.number or #actors + step.subject.number,
    grounds = build_grounds(step, law), unit = unit, count = count, within = unit and body.within,
    from = starts_of(step), after = orders_of(step, "after"), following = orders_of(step, "following"),
    first = body.first == true, performer = performer and performer.number or -1,
  }
end

-- A rule's contacts, or its tasks. Each may stand alone, without members.
local function add_steps(rule, member, kind, bare, law, result)
  for _, value in ipairs(items(rule, member, rule.body[member])) do
    local what = behind[value]
    if what and what.is == bare then
      what = {is = kind, subject = what, place = rule.origin[member] or rule.place, body = {}, label = format("%s %s", member, what.id)}
    end
    if what and what.is == kind then
      local step = {is = kind, subject = what.subject, place = what.place, body = what.body, label = what.label}
      result[#result + 1] = build_step(step, rule, law)
    else
      wanted(rule, member, value, bare == "actor" and "an actor { … }" or "a task")
    end
  end
end

local function bans_of(rule)
  local result = {}
  for _, value in ipairs(items(rule, "never", rule.body.never)) do
    local what = behind[value]
    if what and what.is == "actor" then
      result[#result + 1] = what.number
    elseif what and what.is == "selector" then
      for _, number in ipairs(actors_of(what)) do result[#result + 1] = number end
    else
      wanted(rule, "never", value, 'actors or kind "…"')
    end
  end
  return result
end

---------------------------------------------------------------- rules and invariants

local readers = {} -- fact -> label of the first that reads it, for its question

local function note_reads(entry, reads)
  for fact in next, reads do readers[fact] = readers[fact] or entry.label end
end

local function asks_in(rule)
  local result = {}
  for i, value in ipairs(items(rule, "ask", rule.body.ask)) do
    local what = behind[value]
    if not what or what.is ~= "fact" then
      wanted(rule, "ask", value, "facts")
      return {}
    end
    note_reads(rule, {[what] = true})
    result[i] = what.number
  end
  return result
end

local function warns_of(rule)
  local value, result = rule.body.warn, {}
  if value == nil or value == nothing then return result end
  if is_list(value) and value[1] ~= nil then
    for i, text in ipairs(items(rule, "warn", value)) do result[i] = words_of(rule, "warn", text) end
  else
    result[1] = words_of(rule, "warn", value)
  end
  return result
end

-- `when`: a condition, or the code of a function.
local function when_of(rule)
  local value = rule.body.when
  if type(value) ~= "function" then return condition_in(rule, "when") end
  local code, upvalue = host.code(value)
  if code then return nil, code end
  if upvalue then
    complain(rule, "when", format("the function reads %s from outside, wanted its argument only", quoted(upvalue)))
  else
    complain(rule, "when", "found a word of the language, wanted a condition")
  end
end

local RULE_MEMBERS = {
  "when", "unless", "contact", "task", "never", "ask", "warn", "because", "law", "source", "unverified", "from", "to", "note",
}

local function build_rule(rule)
  local body, law = rule.body, nil
  check_members(rule, RULE_MEMBERS)
  local when, code = when_of(rule)
  local unless = condition_in(rule, "unless")
  local from, to = days_of(rule, body)
  local steps = {}
  note_reads(rule, reads_of(rule, "when", when))
  note_reads(rule, reads_of(rule, "unless", unless))
  law = text_of(rule, "law")
  add_steps(rule, "contact", "contact", "actor", law, steps)
  local contact_count = #steps
  add_steps(rule, "task", "step", "task", law, steps)
  if body.because == nil then complain(rule, nil, "found no because, wanted the reason in each language") end
  return {
    id = rule.id, file = rule.place.file, line = rule.place.line, from = from, to = to,
    when = when and emit(when) or -1, code = code, unless = unless and emit(unless) or -1,
    steps = steps, contact_count = contact_count, bans = bans_of(rule), has_bans = body.never ~= nil,
    asks = asks_in(rule), warns = warns_of(rule), law = law,
    because = body.because ~= nil and words_of(rule, "because", body.because) or nil,
    unverified = body.unverified ~= nil and words_of(rule, "unverified", body.unverified) or nil,
    source = text_of(rule, "source", nil, "where it comes from"),
  }
end

local function build_invariant(entry)
  check_members(entry, {"when", "must", "note"}, is_language)
  local when, must = condition_in(entry, "when", true), condition_in(entry, "must", true)
  if entry.body.must == nil then complain(entry, nil, "found no must, wanted a condition") end
  reads_of(entry, "when", when)
  reads_of(entry, "must", must)
  local text = own_words(entry)
  if not text then
    text = {}
    for i in ipairs(languages or {}) do text[i] = entry.id end
  end
  return {
    id = entry.id, text = text, file = entry.place.file, line = entry.place.line,
    when = when and emit(when) or -1, must = must and emit(must) or -1,
  }
end

---------------------------------------------------------------- the end

local function languages_of(header)
  local result, seen = {}, {}
  for i, name in ipairs(items(header, "languages", header.body.languages)) do
    if type(name) ~= "string" or not is_language(name) or seen[name] or i > 8 then
      wanted(header, "languages", name, 'at most 8 languages, each once, as { "sv", "en" }')
      return nil
    end
    result[i], seen[name] = name, true
  end
  if header.body.languages == nil then complain(header, nil, 'found no languages, wanted them, as { "sv", "en" }') end
  return #result > 0 and result or nil
end

local function build_header(header)
  local body, from, to = header.body, EVER, NEVER
  check_members(header, {"version", "title", "owner", "in_force", "review_by", "languages", "note"})
  if is_list(body.in_force) then
    from, to = days_of(header, body.in_force, "in_force")
  elseif body.in_force ~= nil then
    wanted(header, "in_force", body.in_force, '{ from = "2026-07-01" }')
  end
  if body.title == nil then complain(header, nil, "found no title, wanted one in each language") end
  return {
    id = header.id, version = text_of(header, "version", nil, 'one, as "2026.1"'), owner = text_of(header, "owner"),
    title = body.title ~= nil and words_of(header, "title", body.title) or nil,
    in_force_from = from, in_force_to = to, review_by = day_of(header, "review_by", body.review_by, NEVER),
    languages = languages,
  }
end

local function build_all(list, build)
  local result = {}
  for _, entry in ipairs(list) do
    if not entry.is_dropped then result[#result + 1] = build(entry) end
  end
  return result
end

-- What terms and presumptions are made of must be known before they are counted.
local function settle()
  for _, term in ipairs(terms) do
    for _, entry in ipairs(term.versions) do
      local condition = condition_of(entry.body[1])
      if not condition then
        complain(entry, nil, condition_wanted(entry.body[1]))
      elseif condition.of_plan then
        complain(entry, nil, "found a word over the plan, wanted a condition over the case")
      elseif condition.is ~= "nothing" then
        entry.condition = condition
      end
    end
  end
  for _, fact in ipairs(facts) do
    local condition = fact.type.type == "yes_no" and condition_of(fact.body.presume)
    if condition and condition.is == "condition" and not condition.of_plan then fact.presume_condition = condition end
  end
end

local function tell_unasked()
  for _, fact in ipairs(facts) do
    if readers[fact] and fact.body.ask == nil then
      complain(fact, nil, format("found no ask, wanted a question, since %s reads it", readers[fact]))
    end
  end
end

local function finish(top)
  local header = headers[top]
  tell_missing()
  tell_unfinished()
  if header then
    languages = languages_of(header)
  else
    tell({file = top, line = 1}, 'found no routine "…" { … }, wanted one in this file')
  end
  settle()
  local tree = header and build_header(header) or {}
  tree.facts = build_all(facts, build_fact)
  tree.actors = build_all(actors, build_actor)
  tree.tasks = build_all(tasks, build_task)
  tree.terms = build_all(terms, build_term)
  for i, fact in ipairs(facts) do
    if fact.presume_condition then
      reads_of(fact, "presume", fact.presume_condition)
      tree.facts[i].presumed_condition = emit(fact.presume_condition)
    end
  end
  tree.rules = build_all(rules, build_rule)
  tree.invariants = build_all(invariants, build_invariant)
  build_changes()
  tell_unasked()
  tree.received, tree.sets, tree.set_words, tree.nodes = received, sets, set_words, nodes
  return tree
end

for name, value in next, host.reach do words[name] = value end

return run, finish
