-- cpu: the same mistake in thousands of steps
--
-- Harm: for the line of each mistake the whole text is read again.
-- Safe: that counts as steps.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local steps = {}
-- repeat 30000: --
for i = 1, 5000 do steps[i] = alpha { within = 3, ground = free } end
rule "r" { contact = steps, because = { en = "x" }, source = "s" }
