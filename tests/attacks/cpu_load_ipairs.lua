-- cpu: a walk through what stands for a fact
--
-- Harm: each place is there and is a mistake, and the walk has no end.
-- Safe: nothing is in a stand-in.
--
-- expect: load EROUTINE "ipairs: found the fact age, wanted a table, as { a, b }"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for _, value in ipairs(age) do end
