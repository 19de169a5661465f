-- crash: a comparison as an index
--
-- Harm: some releases of Lua read another member.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found a comparison inside [ ], wanted a local for it first"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local f = function(t, a, b) return t[a < b] end
