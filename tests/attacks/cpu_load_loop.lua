-- cpu: a loop without end outside all rules
--
-- Harm: the host waits for ever.
-- Safe: the load stops at its ceiling of steps.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

while true do end
