-- cpu: a long list that becomes a condition again and again
--
-- Harm: one call goes through thousands of values.
-- Safe: each value is some steps.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local list = {}
for i = 1, 5000 do list[i] = age:below(20) end
while true do local a = any(list) end
