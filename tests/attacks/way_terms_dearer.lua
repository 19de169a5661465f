-- cpu: terms of terms of terms, each twice
--
-- Harm: the cost doubles with each.
-- Safe: what a rule comes to has a ceiling.
--
-- expect: load EROUTINE "&: found more than 10000 conditions in one, wanted fewer"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

term "t1" { sick & small, en = "x" }
local function next_one(i)
  term("t" .. i) { sick, en = "x" }
end
local c = child
for i = 1, 40 do c = c & c end
rule "r" { when = c, because = { en = "x" }, source = "s" }
