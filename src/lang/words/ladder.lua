-- ladder.lua - who stands in for an actor that is closed or does not answer
--
-- if_closed and if_no_answer name the next rung. Following both, every actor
-- has a ladder. It may not come back to itself, nor lead to somebody who keeps
-- secrets less well; and where a duty stands on it, it ends in somebody who is
-- always open, so that no duty is left with nobody to turn to.

local kit = ...
local host, lua, behind = kit.host, kit.lua, kit.behind
local concat, ipairs, type = lua.concat, lua.ipairs, lua.type
local complain, wanted = kit.complain, kit.wanted

local MAX_RUNGS = 8
local MEMBERS = {"if_closed", "if_no_answer"}
local OPEN_KINDS = kit.set_of {"civil", "private", "tipster", "person", "foreign"}
kit.OPEN_KINDS = OPEN_KINDS

local function named(actor, member)
  local id = actor.body[member]
  local other = type(id) == "string" and behind[kit.names[id]]
  return other and other.is == "actor" and other or nil
end

-- The number of the actor that a member names; -1 for none.
function kit.stand_in_of(actor, member)
  local id, other, ids = actor.body[member], named(actor, member), {}
  if id == nil then return -1 end
  if other then return other.number end
  if not (kit.is_broken and type(id) == "string") then
    for i, one in ipairs(kit.actors) do ids[i] = one.id end
    wanted(actor, member, id, {"name_of_actor", guess = kit.did_you_mean(id, ids)})
  end
  return -1
end

function kit.tries_of(actor)
  local tries = actor.body.tries
  if tries == nil then return 1 end
  local number = host.whole(tries)
  if number and number >= 1 and number <= 10 then return number end
  wanted(actor, "tries", tries, {"a_whole_number_from", low = 1, high = 10})
  return 1
end

-- How long from one attempt to the next: the unit and the count, or nothing.
function kit.again_of(actor)
  local again = actor.body.again
  local text = type(again) == "string" and again or ""
  local unit, count = host.duration(text)
  if again == nil then return end
  if unit and (lua.find(text, " min$") or lua.find(text, " h$")) then return unit, count end
  wanted(actor, "again", again, {"minutes_or_hours"})
end

-- Whether the path of actors, at whose end [member] names the actor, leads back
-- into itself, or is too long. Says so.
local function is_circle(actor, path, member)
  for i, one in ipairs(path) do
    if one == actor then
      local ids = {}
      for k = i, #path do ids[#ids + 1] = path[k].id end
      ids[#ids + 1] = actor.id
      if not actor.in_circle then
        complain(path[#path], member, "circle", {path = concat(ids, ", ")})
      end
      for k = i, #path do path[k].in_circle = true end
      return true
    end
  end
  if #path >= MAX_RUNGS then
    complain(path[1], "if_no_answer", "ladder_too_long", {most = MAX_RUNGS})
    return true
  end
  return false
end

local function is_always_open(actor)
  return actor.body.open == "24/7"
end

-- Calls visit with every actor on the ladder, the first included.
local function climb(actor, path, visit, member)
  if is_circle(actor, path, member) then return end
  path[#path + 1] = actor
  visit(actor)
  for _, next_member in ipairs(MEMBERS) do
    local next_one = named(actor, next_member)
    if next_one then climb(next_one, path, visit, next_member) end
  end
  path[#path] = nil
end

local function check_secrecy(actor)
  for _, member in ipairs(MEMBERS) do
    local other = named(actor, member)
    if other and OPEN_KINDS[other.body.kind] and not OPEN_KINDS[actor.body.kind] then
      complain(actor, member, "less_secrecy",
        {other = other.id, kind = kit.quoted(other.body.kind), actor = actor.id})
    end
  end
end

local function is_told(rung)
  return kit.is_told(rung, "open") or kit.is_told(rung, "if_closed") or kit.is_told(rung, "if_no_answer")
end

-- Where another file has changed when a rung is open or who comes next; nil if none has.
local function place_of_change(rung)
  for _, member in ipairs {"if_closed", "if_no_answer", "open"} do
    if rung.origin[member] then return kit.member_place(rung, member) end
  end
end

-- Where a ladder under a duty can end with nobody, or nil, and the last change on
-- the way there. Where something is wrong on it nobody knows.
local function loose_end(actor)
  local loose, wrong, place
  climb(actor, {}, function(rung)
    local body = rung.body
    wrong = wrong or is_told(rung)
    if not loose then place = place_of_change(rung) or place end
    local may_be_closed = body.open ~= nil and not is_always_open(rung) and not named(rung, "if_closed")
    local may_be_silent = not named(rung, "if_no_answer") and not is_always_open(rung)
    if not loose and (may_be_closed or may_be_silent) then loose = rung end
  end)
  return not wrong and loose or nil, place
end

local function check_duty(actor)
  if actor.in_circle then return end
  local loose, place = loose_end(actor)
  if not loose then return end
  kit.tell(place or actor.place, actor.label, "duty_without_end", {last = loose.id})
end

local function is_on_duty(step)
  for _, ground in ipairs(step.grounds) do
    if ground.ground == 1 or ground.ground == 2 then return true end
  end
  return false
end

-- Units shorter than a day: now, minutes, hours.
local SHORT = {}
for _, text in ipairs {"now", "1 min", "1 h"} do SHORT[host.duration(text)] = true end

-- Who has to be contacted on duty or necessity, and whether a rule asks for it
-- within the day, when nobody can wait for the next opening.
local function duties_of(rules)
  local asked, at_once = {}, {}
  for _, rule in ipairs(rules) do
    for i, step in ipairs(rule.steps) do
      if i <= rule.contact_count and is_on_duty(step) then
        asked[step.subject] = true
        at_once[step.subject] = at_once[step.subject] or (SHORT[step.unit] and step.countdown < 0)
      end
    end
  end
  return asked, at_once
end

-- Holds every ladder, and those that duties stand on, to what is said above. An
-- actor with hours and no stand-in is a ladder too when it cannot be waited for.
function kit.check_ladders(rules)
  local asked, at_once = duties_of(rules)
  for _, actor in ipairs(kit.actors) do
    local climbs = named(actor, "if_closed") or named(actor, "if_no_answer")
    climb(actor, {}, function() end)
    check_secrecy(actor)
    if asked[actor.number] and (climbs or (at_once[actor.number] and actor.body.open ~= nil)) then check_duty(actor) end
  end
end
