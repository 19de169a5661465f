-- escape: a rule lets chance decide
--
-- Harm: the same case gives another plan.
-- Safe: there is no such name, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return math.random(2) == 1
  end,
  because = { en = "x" }, source = "s",
}
