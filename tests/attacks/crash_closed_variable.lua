-- crash: a variable that is closed when a loop is left
--
-- Harm: some releases of Lua leave it open.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found <close>, which a routine cannot use"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local f = function() for i = 1, 2 do local a <close> = nil break end end
