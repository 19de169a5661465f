-- crash: as many values as there are handed on from call to call
--
-- Harm: one step copies the whole stack.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found ..., wanted { ... }"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local function f(...) return f(1, ...) end
f()
