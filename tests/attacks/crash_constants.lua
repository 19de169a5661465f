-- crash: tens of thousands of constants in one function
--
-- Harm: the host crashes.
-- Safe: it loads.
--
-- expect: fired ""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local t = {
-- repeat 14000: "c@",
}
