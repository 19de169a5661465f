-- cpu: keys of one place are taken away and set again
--
-- Harm: each of them goes through all the others.
-- Safe: where a routine makes large tables an instruction is more steps.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local function attack()
  local t = {}
  for i = 1, 6000 do t[i * 8191] = true end
  while true do
    for i = 1, 6000 do t[i * 8191] = nil t[i * 8191] = true end
  end
end
attack()
