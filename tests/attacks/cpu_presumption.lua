-- cpu: a function reads a fact of which thousands of conditions presume
--
-- Harm: each reading judges them all, as one step.
-- Safe: what a presumption comes to counts as steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local parts = {}
for i = 1, 9900 do parts[i] = age:equals(1) end
fact "likely" { yes_no, ask = { en = "Troligt?" }, presume = any(parts) }

rule "r" {
  when = function(case)
    while true do local _ = case.likely end
  end,
  because = { en = "x" }, source = "s",
}
