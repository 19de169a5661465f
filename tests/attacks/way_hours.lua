-- cpu: thousands of hours of opening, of hundreds of actors
--
-- Harm: looking for the next opening has no end.
-- Safe: opening hours have a length.
--
-- expect: load EROUTINE "actor "a1", open: found 00 at character 388, wanted at most 32 hours in one rule"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local hours = "Mo 00:00-00:01"
for i = 1, 400 do hours = hours .. ",00:01-00:02" end
for i = 1, 200 do actor("a" .. i) { name = { en = "x" }, kind = "civil", open = hours } end
