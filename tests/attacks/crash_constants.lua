-- crash: tens of thousands of constants in one function
--
-- Harm: the host crashes.
-- Safe: it loads.
--
-- expect: fired ""

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

local t = {
-- repeat 14000: "c@",
}
