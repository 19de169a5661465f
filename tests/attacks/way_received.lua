-- memory: more things that can be received than there are numbers
--
-- Harm: a number wraps around.
-- Safe: their number has a ceiling.
--
-- expect: load EROUTINE "received: found more than 1024 things, wanted fewer"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 70000 do received("report " .. i) end
