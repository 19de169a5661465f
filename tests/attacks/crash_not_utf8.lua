-- crash: bytes that are not UTF-8
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found bytes that are not UTF-8, wanted UTF-8"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local a = "ÿþ"
