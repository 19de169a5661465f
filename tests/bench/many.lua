-- many.lua - thirty rules, or three thousand, of which few fire: for measuring
--
-- Districts with services, a rule for each pair, or several. bench.sh replaces
-- the line below by 60, 50, 1 for the three thousand, and by 60, 50, 2 for twice
-- as many. many.json names one district and three
-- services that both sizes have: one rule fires, one is silent on its number,
-- and one is open on a fact that is not told.
local DISTRICTS, SERVICES, TURNS = 3, 10, 1

routine "many" {
  version = "1",
  title = { sv = "Distriktens rutin", en = "The districts' routine" },
  owner = "test",
  in_force = { from = "2026-01-01" },
  review_by = "2030-12-31",
  languages = { "sv", "en" },
}

local function words(text)
  return { sv = text, en = text }
end

local function names(letter, count)
  local list = {}
  for i = 1, count do
    list[i] = letter .. i
  end
  return list
end

local places, offers = names("d", DISTRICTS), names("s", SERVICES)

fact "district" { one_of(places), class = "situation", ask = words "District?" }
fact "services" { any_of(offers), class = "situation", ask = words "Services?" }
fact "household" { number { 0, 100 }, class = "situation", ask = words "Household?" }
fact "threat" { yes_no, class = "situation", ask = words "Threat?" }
fact "met" { yes_no, class = "situation", ask = words "Met?" }

actor "police" { name = words "Polisen", kind = "authority" }
actor "social_services" { name = words "Socialtjänsten", kind = "authority" }
actor "healthcare" { name = words "Vården", kind = "authority" }
actor "ngo" { name = words "Stödlinjen", kind = "civil" }

local contacts = {
  police { within = "1 h", ground = free, tell = { "district" } },
  social_services { within = "now", ground = duty "SoL", tell = { "household", "threat" } },
  healthcare { within = "same day", ground = consent, tell = { "services" } },
  ngo { within = "next day", ground = anonymous, tell = { "district" } },
}
local third = {
  function(n) return household:at_least(n % 40) end,
  function(n) return household:below(1 + n % 3) end,
  function() return no(threat) end,
  function() return met end,
}

local function of_pair(d, s, turn)
  rule(table.concat({ "r" .. d, s, turn }, ".")) {
    when = all { district:is(places[d]), services:has(offers[s]), third[1 + s % 4](d + s + turn - 1) },
    contact = contacts[1 + (d + s) % 4],
    because = words "En regel för distriktet.",
    source = "https://example.org/",
  }
end

for d = 1, DISTRICTS do
  for s = 1, SERVICES do
    for turn = 1, TURNS do
      of_pair(d, s, turn)
    end
  end
end
