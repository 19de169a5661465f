-- cpu: one step with thousands of names that thousands of rules share
--
-- Harm: the names are gone through once for each rule, when no instruction is
--   counted.
-- Safe: each value of a list counts as steps.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

local names = {}
for i = 1, 8000 do names[i] = "age" end
local step = alpha { ground = free, tell = names }
for i = 1, 4000 do
  rule("r" .. i) { contact = step, because = { sv = "x" }, source = "s" }
end
