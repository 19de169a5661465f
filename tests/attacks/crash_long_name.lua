-- crash: a name as long as the file
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load ELIMIT "found a text of more than 16384 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local
-- repeat 60000: x
 = 1
