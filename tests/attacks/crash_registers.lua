-- crash: an expression that needs more registers than there are
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found what is not Lua: function or expression needs too many registers near '1'"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local function f() return g(
-- repeat 300: 1, 
1) end
