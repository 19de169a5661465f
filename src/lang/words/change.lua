-- change.lua - amend, replace, drop: what a routine changes of those it uses
--
-- Only what another file declared may be changed, and once, and never so that
-- what others rely on is weakened: of facts, actors and tasks only texts.

local kit = ...
local lua, words, behind = kit.lua, kit.words, kit.behind
local format, ipairs, pairs, type = lua.format, lua.ipairs, lua.pairs, lua.type

for word in lua.next, {amend = true, replace = true, drop = true} do
  words[word] = kit.stand_in {is = "changer", id = word}
end

local can_change = {
  amend = {"rule", "actor", "task", "fact"}, replace = {"rule"}, drop = {"rule"},
}

-- What amending may not touch. The first value of a fact is its type.
local is_fixed = {
  actor = kit.set_of {"kind"}, fact = kit.set_of {1, "class", "identifying", "presume"}, task = {}, rule = {},
}

local changes = {} -- entries of changes, for their `why`

local function ids_of(word)
  local ids = {}
  if word == "rule" then return kit.names_in(kit.rule_by_id) end
  for name, object in pairs(kit.names) do
    if behind[object].is == word then ids[#ids + 1] = name end
  end
  return ids
end

local function target_of(entry, word, id)
  local target = word == "rule" and kit.rule_by_id[id] or behind[kit.names[id]]
  if target and (word == "rule" or target.is == word) then return target end
  if not kit.is_broken then
    kit.complain(entry, nil, "unknown_target", {word = word, guess = kit.did_you_mean(id, ids_of(word))})
  end
end

local function may_change(entry, target)
  if target.changed then
    kit.complain(entry, nil, "changed_twice", {place = kit.place_text(target.changed)})
  elseif target.place.file == entry.place.file then
    kit.complain(entry, nil, "declared_here", {place = kit.place_text(target.place)})
  else
    return true
  end
end

local function set_members(target, entry, fixed)
  for name, value in pairs(entry.body) do
    if fixed[name] then
      kit.complain(entry, nil, "fixed_member", {name = name == 1 and {"a_type_itself"} or name})
    elseif name ~= "why" then
      target.body[name] = value
      target.origin[name] = entry.place
    end
  end
end

local apply = {}

function apply.amend(target, entry, word)
  set_members(target, entry, is_fixed[word])
end

function apply.replace(target, entry)
  target.body, target.origin, target.place = {}, {}, entry.place
  set_members(target, entry, {})
end

local CHANGE_MEMBERS = {"why"}

function apply.drop(target, entry)
  kit.check_members(entry, CHANGE_MEMBERS)
  target.is_dropped = true
end

-- amend.rule "id" { … }: read from the word `amend`, with the name "rule".
function kit.when_read.changer(how, word)
  local label = format("%s.%s", how.id, type(word) == "string" and kit.shown_name(word) or "?")
  local allowed = can_change[how.id]
  if kit.set_of(allowed)[word] then
    return kit.declares(label, function(id, entry)
      if type(id) ~= "string" then return kit.unexpected(label, id, {"an_id"}) end
      local target = target_of(entry, word, id)
      if not target or not may_change(entry, target) then return end
      target.changed = entry.place
      entry.how, entry.word, entry.target = how.id, word, id
      changes[#changes + 1] = entry
      apply[how.id](target, entry, word)
    end)
  end
  local rest = lua.concat(allowed, format(", %s.", how.id))
  return kit.mistake(nil, "unexpected", {found = label, wanted = format("%s.%s", how.id, rest)}, {"others_stay"})
end

-- The members that an amendment names, in the order of their names.
local function members_of(body)
  local names = {}
  for name in pairs(body) do
    if type(name) == "string" and name ~= "why" then
      local i = #names + 1
      while i > 1 and name < names[i - 1] do
        names[i] = names[i - 1]
        i = i - 1
      end
      names[i] = name
    end
  end
  return lua.concat(names, ", ")
end

function kit.build_changes()
  local result = {}
  for i, entry in ipairs(changes) do
    kit.lacks(entry, "why", kit.REASON)
    result[i] = {
      how = entry.how, what = entry.word, id = entry.target, members = members_of(entry.body),
      why = kit.text_in_each(entry, "why", entry.body.why),
    }
  end
  return result
end
