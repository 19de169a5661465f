-- memory: a hundred thousand mistakes
--
-- Harm: the list of mistakes takes all memory.
-- Safe: some are kept and the rest is counted.
--
-- expect: load EROUTINE "received: found the number 1, wanted what is received, as received "report""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 40000 do received(i) end
