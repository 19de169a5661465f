-- cpu: a condition of a hundred thousand parts
--
-- Harm: judging takes minutes.
-- Safe: the size has a ceiling.
--
-- expect: load EROUTINE "any: found more than 10000 conditions in one, wanted fewer"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local parts = {}
for i = 1, 20000 do parts[i] = sick end
local wide = any(parts)
rule "r" { when = any { wide, wide, wide, wide, wide }, because = { en = "x" }, source = "s" }
