-- weigh.lua - what conditions come to with their terms and presumptions
--
-- A term stands for its condition, and a fact that is not told for what is
-- presumed. Judging goes through them, so the ceilings on depth and cost hold
-- for the whole, and nothing may lead back to itself. Terms and facts with a
-- presumption are the things here: each is weighed once. A weight is a list of
-- what is read, each fact and thing as it is met, with its `cost` and `depth`.

local kit = ...
local host, lua = kit.host, kit.lua
local ipairs = lua.ipairs

local open_things = {}
local weigh

local function new_weight()
  return {nil, nil, nil, nil, cost = 0, depth = 0}
end

local none = new_weight()

-- Adds what the things in a condition come to, which itself is so deep already.
local function add_things(condition, total, depth)
  local thing = condition.term or condition.op ~= "asks" and condition.fact
  for i = 1, #condition do add_things(condition[i], total, depth + 1) end
  if not thing then return end
  total[#total + 1] = thing
  if thing.is == "term" or thing.presumed then
    local weight = weigh(thing)
    total.cost = total.cost + weight.cost
    if depth + weight.depth > total.depth then total.depth = depth + weight.depth end
  end
end

local function add_up(condition, total)
  local depth = condition.depth or 1
  total.cost = total.cost + (condition.size or 1)
  if depth > total.depth then total.depth = depth end
  add_things(condition, total, 1)
end

local function tell_circle(thing)
  local path, is_on = {}, false
  for _, other in ipairs(open_things) do
    is_on = is_on or other == thing
    if is_on then path[#path + 1] = other.id end
  end
  path[#path + 1] = thing.id
  kit.complain(thing, nil, thing.is == "fact" and "presume_circle" or "term_circle", {path = lua.concat(path, ", ")})
end

-- A thing that is met again while it is open goes in a circle.
function weigh(thing)
  local total = new_weight()
  if thing.weight then return thing.weight end
  if thing.is_open then
    if not thing.is_circle then tell_circle(thing) end
    thing.is_circle = true
    return total
  end
  thing.is_open = true
  open_things[#open_things + 1] = thing
  if thing.is == "fact" then
    if thing.presumed then add_up(thing.presumed, total) end
  else
    for _, version in ipairs(thing.versions) do
      if version.condition then add_up(version.condition, total) end
    end
  end
  open_things[#open_things] = nil
  thing.is_open, thing.weight = false, total
  return total
end

-- Every decision judges them all.
local MAX_SUM = 1000000
local sum = 0

local function add_to_sum(entry, cost)
  local before = sum
  sum = sum + cost
  if before <= MAX_SUM and sum > MAX_SUM then
    kit.complain(entry, nil, "too_many_things", {most = MAX_SUM, things = {"things_in_all"}})
  end
end

-- Refuses a condition that comes to too much. Gives its weight.
function kit.weight_of(entry, member, condition)
  if not condition then return none end
  local total = new_weight()
  host.charge(4 * (condition.size or 1))
  add_up(condition, total)
  add_to_sum(entry, total.cost)
  if total.depth > kit.MAX_DEPTH then
    kit.complain(entry, member, "terms_too_deep", {found = total.depth, most = kit.MAX_DEPTH})
  elseif total.cost > kit.MAX_COST then
    kit.complain(entry, member, "too_many_things", {most = kit.MAX_COST, things = {"things_with_terms"}})
  end
  return total
end
