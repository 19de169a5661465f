-- cpu: thousands of rules over facts that nobody told
--
-- Harm: what to ask next is tried out for each rule and fact.
-- Safe: the search has a bound.
--
-- expect: load ELIMIT "found a table, or calls within calls, of more than 524288 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local told = {}
for i = 1, 200 do fact("g" .. i) { number { 0, 1000 }, ask = { en = "?" } } end
local list = { g1, g2, g3, g4, g5, g6, g7, g8, g9, g10 }
for i = 1, 1500 do
  local parts = {}
  for k = 1, 10 do parts[k] = list[k]:below(i % 900 + k) end
  rule("r" .. i) { when = any(parts), contact = alpha { ground = free, within = "2 h" }, because = { en = "x" }, source = "s" }
end
