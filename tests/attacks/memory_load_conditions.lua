-- memory: conditions without number
--
-- Harm: the host runs out of memory.
-- Safe: the load stops at its ceiling of memory.
--
-- expect: load ELIMIT "found a table, or calls within calls, of more than 524288 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

while true do local both = sick & small end
