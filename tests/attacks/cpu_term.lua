-- cpu: a function reads a term of thousands of conditions again and again
--
-- Harm: each reading judges them all, as one step.
-- Safe: what a term comes to counts as steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local parts = {}
for i = 1, 9900 do parts[i] = age:equals(1) end
term "wide" { any(parts), en = "bred" }

rule "r" {
  when = function(case)
    while true do local _ = case.wide end
  end,
  because = { en = "x" }, source = "s",
}
