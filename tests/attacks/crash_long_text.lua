-- crash: a text of sixty thousand letters
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load ELIMIT "found a text of more than 16384 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local a = [[
-- repeat 60000: x
]]
