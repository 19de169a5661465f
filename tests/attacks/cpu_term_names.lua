-- cpu: a function reads the last of a thousand terms again and again
--
-- Harm: each reading compares the name with all the others, as one step.
-- Safe: comparing counts as steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 1000 do term("term_of_this_name_" .. i) { age:equals(1), en = "x" } end

rule "r" {
  when = function(case)
    while true do local _ = case.term_of_this_name_1000 end
  end,
  because = { en = "x" }, source = "s",
}
