-- crash: a condition ten thousand deep
--
-- Harm: judging runs out of stack.
-- Safe: the depth has a ceiling.
--
-- expect: load EROUTINE "all: found conditions 65 deep, wanted at most 64"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local deep = sick
for i = 1, 10000 do deep = all { deep, small } end
rule "r" { when = deep, because = { en = "x" }, source = "s" }
