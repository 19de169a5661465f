-- crash: a jump to a label that is not there
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found what is not Lua: no visible label 'nowhere' for <goto> at line 12"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local function jump() goto nowhere end
