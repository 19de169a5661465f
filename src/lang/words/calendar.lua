-- calendar.lua - which days are public holidays: calendar "sweden" { … }
--
--     calendar "sweden" {
--       from = 1990, to = 2100,
--       public = function(year, date) return { date(1, 1), … } end,
--       eves = function(year, date) return { date(12, 24), … } end,
--       zone = { standard = "+01:00", summer = "eu" },
--     }
--
-- A day is a whole number, so that one more is the day after; date(month, day)
-- gives it, of the year asked for. The functions are run here for each year that
-- the calendar knows, and only the days they give are kept. The zone is what clocks
-- show: in winter, and an hour more in summer where the European Union's rule holds.
-- Where the law of time changes it is a list, one zone after the other:
--
--     zone = {
--       { standard = "+01:00", summer = "eu", to = "2027-12-31" },
--       { standard = "+01:00", from = "2028-01-01" },
--     }

local kit = ...
local host, lua, nothing = kit.host, kit.lua, kit.nothing
local ipairs, type, whole = lua.ipairs, lua.type, host.whole
local complain, shown, wanted = kit.complain, kit.shown, kit.wanted

local FIRST_YEAR, LAST_YEAR = 1900, 2200
local FUNCTION_OF_YEAR = {"function_of_year"}

local calendar -- the entry; a routine has one

kit.words.calendar = kit.declares("calendar", function(id, entry)
  if id == nothing then return end
  if type(id) ~= "string" or not lua.find(id, "^%l[%l%d_-]*$") or #id > 64 then
    kit.tell(entry.place, "calendar", "unexpected", {found = shown(id), wanted = {"an_id_with_dashes"}})
    entry.is_nameless = true
  elseif calendar then
    complain(entry, nil, "second_calendar", {place = kit.place_text(calendar.place)})
  end
  calendar = calendar or entry
end)

-- Whether there is a calendar, as far as can be seen.
function kit.has_calendar()
  return calendar ~= nil or kit.is_broken
end

-- The years from `from` to `to`; nil after a mistake.
local function years_of(body)
  local from, to = whole(body.from), whole(body.to)
  if not from or from < FIRST_YEAR or from > LAST_YEAR then
    return wanted(calendar, "from", body.from, {"a_year_from", low = FIRST_YEAR, high = LAST_YEAR})
  elseif not to or to < from or to > LAST_YEAR then
    return wanted(calendar, "to", body.to, {"a_year_to", low = from, high = LAST_YEAR})
  end
  return from, to
end

-- Adds what the function of a member gives for one year. Nil after a mistake.
local function add_days(result, year, member)
  local date = host.dates(year, function(month, day, more)
    if more ~= nil then return kit.too_many("date", 3, 2, {"write_alone", word = "date(12, 25)"}) end
    return host.date(year, month, day) or
      kit.mistake("date", "no_such_date", {month = shown(month), day = shown(day), year = year})
  end)
  local days = host.watched(calendar.body[member], year, date)
  local first, last = host.date(year, 1, 1), host.date(year, 12, 31)
  if days == nothing then return nil end
  if not kit.is_list(days) then
    return wanted(calendar, member, days, {"days_of_year", year = year})
  end
  local wrong = host.append(result, days, first, last)
  if not wrong then return true end
  return wanted(calendar, member, days[wrong], {"a_day_of_year", year = year})
end

-- The days of all years. One year that goes wrong is enough to tell of.
local function days_of(member, from, to)
  local result, value = {}, calendar.body[member]
  if value == nil or value == nothing then return result end
  if type(value) ~= "function" then
    wanted(calendar, member, value, FUNCTION_OF_YEAR)
    return result
  end
  for year = from, to do
    if not add_days(result, year, member) then break end
  end
  return result
end

local ZONE_MEMBERS = {"standard", "summer", "from", "to"}

-- One zone, which holds from its own `from` on, else from the day after the one
-- before; of the first it does not matter.
local function era_of(body, before)
  local era = {body = body, label = calendar.label .. ", zone", place = calendar.place}
  local standard, summer = body.standard, body.summer
  kit.check_members(era, ZONE_MEMBERS)
  local from, to = kit.days(era, body)
  if standard == nil then
    kit.lacks(era, "standard", {"an_offset"})
  else
    standard = type(standard) == "string" and host.offset(standard) or
      wanted(era, "standard", standard, {"an_offset"})
  end
  if summer ~= nil and summer ~= "eu" then wanted(era, "summer", summer, {"eu_or_nothing"}) end
  if before then
    local after = before.to ~= host.never and before.to + 1
    if body.from == nil then from = after end
    if not from or after and from ~= after or from <= before.from then
      return wanted(era, "from", body.from, {"the_day_after"})
    end
  end
  return {from = from, to = to, standard = standard or 0, summer = summer == "eu"}
end

-- The zones, each with the day from which it holds; none where the calendar does not
-- say, and after a mistake.
local function eras_of(value)
  local result = {}
  if value == nil or value == nothing then return result end
  if not kit.is_list(value) then
    wanted(calendar, "zone", value, {"a_zone"})
    return result
  end
  if value[1] == nil then value = {value} end
  for i, body in ipairs(kit.items(calendar, "zone", value)) do
    if not kit.is_list(body) then
      wanted(calendar, "zone", body, {"a_zone"})
    elseif i > host.most_eras then
      wanted(calendar, "zone", body, {"at_most_zones", most = host.most_eras})
    else
      result[i] = era_of(body, result[i - 1])
    end
    if not result[i] then break end
  end
  return result
end

-- Days of the routine's own, from its header.
local function add_own(days, header, first, last)
  local value = header.body.holidays
  if value == nil or value == nothing then return end
  for _, text in ipairs(kit.items(header, "holidays", value)) do
    local day = type(text) == "string" and host.day(text)
    if not day then
      wanted(header, "holidays", text, {"dates"})
    elseif day < first or day > last then
      complain(header, "holidays", "outside_calendar", {found = shown(text), calendar = calendar.label})
    else
      days[#days + 1] = day
    end
  end
end

-- Without a calendar there is nothing to add to.
local function tell_needless(header)
  for _, member in ipairs {"holidays", "closed_eves"} do
    if header.body[member] ~= nil and not kit.is_broken then
      complain(header, member, "no_calendar")
    end
  end
end

local CALENDAR_MEMBERS = {"from", "to", "public", "eves", "zone", "source", "note"}

-- The calendar with what the routine's header says of it; nil where there is none.
function kit.build_calendar(header)
  local eves = header.body.closed_eves
  if eves ~= nil and type(eves) ~= "boolean" then wanted(header, "closed_eves", eves, "true") end
  if not calendar then return tell_needless(header) end
  if calendar.is_nameless then return nil end
  kit.check_members(calendar, CALENDAR_MEMBERS)
  kit.lacks(calendar, "public", FUNCTION_OF_YEAR)
  kit.text(calendar, "source", calendar.body.source)
  local from, to = years_of(calendar.body)
  if not from then return nil end
  local result = {
    id = calendar.id, from = host.date(from, 1, 1), to = host.date(to, 12, 31), closed_eves = eves == true,
    holidays = days_of("public", from, to), eves = days_of("eves", from, to),
    zone = eras_of(calendar.body.zone),
  }
  add_own(result.holidays, header, result.from, result.to)
  return result
end
