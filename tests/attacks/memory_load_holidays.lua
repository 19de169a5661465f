-- memory: a calendar that gives the same day again and again
--
-- Harm: the host runs out of memory.
-- Safe: the load stops at its ceiling of memory.
--
-- expect: load ELIMIT "found a table, or calls within calls, of more than 524288 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

calendar "x" { from = 1900, to = 2200, public = function(year, date)
  local days = {}
  for i = 1, 3000 do days[i] = date(1, 1) end
  return days
end }
