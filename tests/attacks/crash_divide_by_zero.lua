-- crash: a division by zero
--
-- Harm: the host crashes.
-- Safe: the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

rule "r" {
  when = function(case)
    return case.age // 0 == 1
  end,
  because = { sv = "x" }, source = "s",
}
