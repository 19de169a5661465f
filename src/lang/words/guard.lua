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
local SAME, DIFFERS = {sign = "==", wanted = {"instead_equal"}}, {sign = "~=", wanted = {"instead_unequal"}}

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

local function compare(a, b, word, column)
  if a == nothing or b == nothing then return nothing end
  if is_condition(a) then return tell(a, word, column) end
  if is_condition(b) then return tell(b, word, column) end
end

local function set(name, value) lua.rawset(env, "rutin__" .. name, value) end

set("turns", function(value, word, column)
  if is_condition(value) then return tell(value, words[word], column) end
  return value
end)

set("not", function(value, column)
  if is_condition(value) then return tell(value, NOT, column) end
  if value == nothing then return nothing end
  return not value
end)

set("same", function(a, b, column)
  return compare(a, b, SAME, column) or a == b
end)

set("differs", function(a, b, column)
  return compare(a, b, DIFFERS, column) or a ~= b
end)

set("key", function(value, column)
  if is_condition(value) then return tell(value, KEY, column) end
  return value
end)
