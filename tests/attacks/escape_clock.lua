-- escape: a rule reads the clock
--
-- Harm: the same case gives another plan tomorrow.
-- Safe: there is no such name, and the decision fails.
--
-- expect: load EROUTINE "rule "r", when: found "os" in a function, wanted what the case says, as case.age, and names of its own"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return os.time() > 0
  end,
  because = { en = "x" }, source = "s",
}
