-- cpu: a large table that has been emptied is gone through again and again
--
-- Harm: each call passes all places of the table, for no steps.
-- Safe: going through a table costs what the largest costs.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local function attack()
  local t = {}
  for i = 1, 16000 do t["k" .. i] = true end
  for i = 1, 16000 do t["k" .. i] = nil end
  while true do pairs(t) end
end
attack()
