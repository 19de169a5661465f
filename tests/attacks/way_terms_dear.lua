-- cpu: a term of ten thousand parts in thousands of rules
--
-- Harm: one decision judges it millions of times.
-- Safe: what all rules come to has a ceiling.
--
-- expect: load EROUTINE "rule "r111": found more than 1000000 conditions in all, with their terms, wanted fewer"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local parts = {}
for i = 1, 9000 do parts[i] = age:below(i % 100 + 1) end
term "dear" { all(parts), en = "x" }
for i = 1, 2000 do rule("r" .. i) { when = dear & danger:is "now", never = home, because = { en = "x" }, source = "s" } end
