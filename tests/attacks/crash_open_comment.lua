-- crash: a comment without an end
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found a text or a comment in [[ that never ends; write ]] after it"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

--[==[ ]=]
