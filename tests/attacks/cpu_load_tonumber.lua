-- cpu: a long run of digits is made a number
--
-- Harm: each call reads 16 KiB, and works with a number of so many digits.
-- Safe: each byte is a step, and more than 64 bits is no number.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local function attack()
  local a = "0"
  for _ = 1, 13 do a = a .. a end
  a = a .. a:sub(1, 8000)
  while true do local x = tonumber(a) end
end
attack()
