-- reads.lua - what a rule's function reads, held against what is declared
--
-- reading.c goes through the text of a function. What it finds is read as Lua
-- reads it: a name that is misspelt gives nil, a text that is no choice is never
-- the same as one. So each is looked up here. What is not seen is looked up when
-- the function runs.

local kit = ...
local host, lua, behind = kit.host, kit.lua, kit.behind
local format, ipairs = lua.format, lua.ipairs

-- The numbers of rutin__reading_kind.
local READ, CHOICE, ASKED, COMPARED, ORDERED, FREE, WORD, SECOND, WALKED = 0, 1, 2, 3, 4, 5, 6, 7, 8

local SANDBOX = kit.globals
local OF_TEXT = kit.set_of {"len", "sub", "byte"}

-- What a case has under a name: a fact, a term, or nil.
local function in_case(name)
  local what = behind[kit.names[name]]
  return what and (what.is == "fact" or what.is == "term") and what
end

local function type_of(what)
  return what.is == "term" and "yes_no" or what.type.type
end

local function names_in_case()
  local result = {}
  host.charge(#kit.facts + #kit.terms)
  for _, list in ipairs {kit.facts, kit.terms} do
    for _, one in ipairs(list) do result[#result + 1] = one.id end
  end
  return result
end

-- How a function asks for a fact.
local function example_of(what)
  local kind = type_of(what)
  if kind == "number" then return format("case.%s < %d", what.id, what.type.max) end
  if kind == "one_of" then return format("case.%s == %s", what.id, kit.quoted(what.type.choices[1])) end
  if kind == "any_of" then return format("case.%s.%s", what.id, what.type.choices[1]) end
  return "case." .. what.id
end

local function is_choice(what, name)
  return what.type and what.type.number_of and what.type.number_of[name] ~= nil
end

local check = {}

local function unknown_choice(tell, what, name)
  tell("unknown_choice", {found = kit.quoted(name), guess = kit.did_you_mean_one(name, what.type.choices)})
end

check[READ] = function(tell, reading)
  local what = behind[kit.names[reading.name]]
  if in_case(reading.name) or what and what.is == "nothing" or kit.is_broken then return end
  if kit.names[reading.name] then
    tell("not_in_function", {found = kit.shown(kit.names[reading.name]), wanted = {"own_names_only"}})
  else
    tell("unknown_in_case",
      {name = kit.quoted(reading.name), guess = kit.did_you_mean(reading.name, names_in_case())})
  end
end

check[CHOICE] = function(tell, reading, what)
  local kind = type_of(what)
  if kind == "any_of" and not is_choice(what, reading.name) then
    unknown_choice(tell, what, reading.name)
  elseif kind ~= "any_of" and kind ~= "text" then
    tell("not_in_function", {found = format("case.%s.%s", what.id, reading.name), wanted = example_of(what)})
  end
end

check[ASKED] = function(tell, reading, what)
  if type_of(what) == "text" or type_of(what) == "one_of" and OF_TEXT[reading.name] then return end
  tell("not_in_function", {found = format("case.%s:%s", what.id, reading.name), wanted = example_of(what)})
end

-- A value as it is written: a text, a number, `true` or `false`.
local function check_value(tell, reading, what)
  local kind, name = type_of(what), reading.name
  local is_truth = not reading.is_text and (name == "true" or name == "false")
  if kind == "one_of" and reading.is_text then
    if not is_choice(what, name) then unknown_choice(tell, what, name) end
  elseif kind == "number" and not reading.is_text and not is_truth then
    local number = lua.tonumber(name)
    if number and (number < what.type.min or number > what.type.max) then
      tell("unexpected", {found = name, wanted = {"a_whole_number_from", low = what.type.min, high = what.type.max}})
    end
  elseif not (kind == "yes_no" and is_truth) and kind ~= "text" then
    tell("not_in_function", {found = reading.is_text and kit.quoted(name) or name, wanted = example_of(what)})
  end
end

check[COMPARED], check[ORDERED] = check_value, function(tell, reading, what)
  if type_of(what) ~= "one_of" then check_value(tell, reading, what) end
end

check[FREE] = function(tell, reading)
  local name = reading.name
  if SANDBOX[name] ~= nil or kit.is_broken then return end
  local known = kit.names[name]
  if known == nil then known = kit.words[name] end
  if in_case(name) then
    tell("not_in_function", {found = kit.shown(known), wanted = "case." .. name})
  else
    tell("not_in_function", {found = known ~= nil and kit.shown(known) or kit.quoted(name), wanted = {"own_names_only"}})
  end
end

check[SECOND] = function(tell)
  tell("more_than_taken", {found = {"count_2"}, wanted = {"count_1"}, write = {"one_answer"}})
end

-- What is gone through: only the choices of an any_of, each the name of true.
check[WALKED] = function(tell, reading, what)
  local is_many = what and type_of(what) == "any_of"
  if is_many and reading.name == "pairs" then return end
  local name = what and "case." .. what.id or "case"
  local wanted = is_many and format("pairs(%s)", name) or what and example_of(what) or {"own_names_only"}
  tell("not_in_function", {found = format("%s(%s)", reading.name, name), wanted = wanted})
end

-- A text that is nearly one of the choices of what the function reads. All short
-- ones are near to each other.
check[WORD] = function(tell, reading, _, choices)
  if #reading.name < 4 or in_case(reading.name) or choices[reading.name] then return end
  if host.nearest(reading.name, choices) then
    tell("unknown_choice", {found = kit.quoted(reading.name), guess = kit.did_you_mean(reading.name, choices)})
  end
end

local NEEDS_FACT = {[CHOICE] = true, [ASKED] = true, [COMPARED] = true, [ORDERED] = true}

-- The choices of all facts that a function reads, each once and by name too.
local function choices_in(readings)
  local result, seen = {}, {}
  for _, reading in ipairs(readings) do
    local what = reading.kind == READ and not seen[reading.name] and in_case(reading.name)
    seen[reading.name] = true
    for _, name in ipairs(what and what.type and what.type.choices or {}) do
      if not result[name] then result[#result + 1] = name end
      result[name] = true
    end
  end
  return result
end

local checked = {} -- marks of code: hundreds of rules may share a function

-- Tells of what a rule's function cannot read.
function kit.check_reads(rule, code, mark)
  if checked[mark] then return end
  checked[mark] = true
  local readings, file = host.reads(code)
  local choices, told = choices_in(readings), {}
  for _, reading in ipairs(readings) do
    local what = in_case(reading.fact)
    local place = {file = file, line = reading.line, column = reading.column}
    local function tell(message, with)
      if told[reading.line] then return end
      told[reading.line] = true
      kit.tell(place, rule.label .. ", when", message, with)
    end
    if what or not NEEDS_FACT[reading.kind] then check[reading.kind](tell, reading, what, choices) end
  end
end
