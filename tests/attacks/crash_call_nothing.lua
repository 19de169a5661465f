-- crash: nothing is called
--
-- Harm: the host crashes.
-- Safe: the decision fails.
--
-- expect: load EROUTINE "rule "r", when: found "nothing" in a function, wanted what the case says, as case.age, and names of its own"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return nothing()
  end,
  because = { en = "x" }, source = "s",
}
