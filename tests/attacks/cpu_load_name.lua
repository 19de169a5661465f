-- cpu: a name that is read without end
--
-- Harm: it is looked up where no instruction is counted.
-- Safe: those of the loop are.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

while true do local a = alpha end
