-- crash: more locals than a function can hold
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found what is not Lua: too many local variables (limit is 200) in main function near '='"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

-- repeat 300: local a@ = 1 
