-- crash: a text without an end
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found what is not Lua: unfinished long string (starting at line 12) near <eof>"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local a = [===[ ]==]
