-- guard.lua - what code computes with, once it is known what that is
--
-- guard.c puts a call of these around every value that `if`, `while`, `until`,
-- `and`, `or`, `not`, `==` and `[ ]` get outside a rule's function. A condition
-- among them is refused; nothing else is changed.

local kit = ...
local host, lua = kit.host, kit.lua
local behind, env, nothing = kit.behind, kit.env, kit.nothing

local IS_CONDITION = kit.set_of {"fact", "term", "condition", "consent", "choice", "word", "contacts"}

local AFTER_IF = {"a_rule_with_when"}

-- By the number that a guard calls with: the word, and what to write for it.
local words = {
  [0] = {sign = "if", wanted = AFTER_IF}, {sign = "elseif", wanted = AFTER_IF},
  {sign = "while", wanted = AFTER_IF}, {sign = "until", wanted = AFTER_IF},
  {sign = "and", wanted = {"instead_and"}}, {sign = "or", wanted = {"instead_or"}},
}
local NOT, KEY = {sign = "not", wanted = {"instead_not"}}, {sign = "[ ]", wanted = {"a_text_or_number"}}

local told = {} -- places and words, as text

local function tell(value, word, column)
  local place = kit.here()
  local text = lua.format("%s:%d %s", place.file, place.line, word.sign)
  place.column = column
  if told[text] then return nothing end
  told[text] = true
  return kit.tell(place, nil, "condition_beside", {found = kit.shown(value), word = word.sign, wanted = word.wanted})
end

-- Whether a value must not be computed with. What stands for a mistake is no
-- second one.
local function is_condition(value)
  local what = behind[value]
  return what and IS_CONDITION[what.is]
end

local function set(name, value) lua.rawset(env, "rutin__" .. name, value) end

-- After a mistake a loop goes on no longer: `while` is 2, `until` 3.
set("turns", function(value, word, column)
  if is_condition(value) then value = tell(value, words[word], column) end
  if value == nothing and word == 2 then return false end
  return value
end)

-- What stands for something else, or is no table, has nothing in it to go through.
for _, word in lua.ipairs {"pairs", "ipairs"} do
  local plain = kit.globals[word]
  lua.rawset(kit.words, word, function(list)
    local is_none = behind[list] or lua.type(list) ~= "table"
    if is_none and list ~= nothing then
      kit.mistake(word, "unexpected", {found = kit.shown(list), wanted = {"a_table_of_own"}})
    end
    return plain(is_none and {} or list)
  end)
end

local is_lost = false -- what stood for a mistake was a key, and found nothing

-- What the condition of a rule is given.
set("given", host.giver(function(column)
  if is_lost then return nothing end
  local place = kit.here()
  place.column = column
  return kit.tell(place, nil, "gives_nothing")
end))

set("not", function(value, column)
  if is_condition(value) then return tell(value, NOT, column) end
  if value == nothing then return nothing end
  return not value
end)

-- By the number of a comparison: its words, and what it gives.
local comparisons = {
  [0] = {sign = "==", wanted = {"instead_equal"}, give = function(a, b) return a == b end},
  {sign = "~=", wanted = {"instead_unequal"}, give = function(a, b) return a ~= b end},
  {sign = "<", wanted = {"instead_less"}, give = function(a, b) return a < b end},
  {sign = "<=", wanted = {"instead_most"}, give = function(a, b) return a <= b end},
  {sign = ">", wanted = {"instead_more"}, give = function(a, b) return a > b end},
  {sign = ">=", wanted = {"instead_least"}, give = function(a, b) return a >= b end},
}

set("compare", function(a, b, number, column)
  local how = comparisons[number]
  if not behind[a] and not behind[b] then return how.give(a, b) end
  if a == nothing or b == nothing then return nothing end
  if is_condition(a) then return tell(a, how, column) end
  if is_condition(b) then return tell(b, how, column) end
  return how.give(a, b)
end)

set("key", function(value, column)
  if is_condition(value) then value = tell(value, KEY, column) end
  is_lost = is_lost or value == nothing
  return value
end)
