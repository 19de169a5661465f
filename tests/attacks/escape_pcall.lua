-- escape: a rule catches what stops it
--
-- Harm: a rule lives on after its ceiling.
-- Safe: there is no such name, and the decision fails.
--
-- expect: load EROUTINE "rule "r", when: found "pcall" in a function, wanted what the case says, as case.age, and names of its own"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    while true do pcall(function() while true do end end) end
  end,
  because = { en = "x" }, source = "s",
}
