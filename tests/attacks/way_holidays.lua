-- memory: tens of thousands of holidays
--
-- Harm: each day is looked up in a long list.
-- Safe: they are kept once and in order.
--
-- expect: load ELIMIT "found a table, or calls within calls, of more than 524288 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

calendar "x" { from = 1900, to = 2200, public = function(year, date)
  local days = {}
  for i = 1, 200 do days[i] = date(1, 1) end
  return days
end }
rule "r" { contact = beta { ground = free, within = "100 working days" }, because = { en = "x" }, source = "s" }
