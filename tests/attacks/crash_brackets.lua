-- crash: ten thousand brackets
--
-- Harm: the reader of Lua runs out of stack.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found brackets, blocks or signs too deep in each other, wanted fewer than 200"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local a =
-- repeat 10000: (
