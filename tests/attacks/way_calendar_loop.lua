-- cpu: the calendar never comes to an end
--
-- Harm: the load has no end.
-- Safe: it stops at its ceiling of steps.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

calendar "x" { from = 1990, to = 2100, public = function(year, date) while true do date(1, 1) end end }
