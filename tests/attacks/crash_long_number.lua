-- crash: a number of ten thousand digits
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found 99999999999999999999999999999999, wanted a whole number of at most 18 digits"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local a =
-- repeat 10000: 9
