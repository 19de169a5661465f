-- crash: nothing is called
--
-- Harm: the host crashes.
-- Safe: the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return nothing()
  end,
  because = { en = "x" }, source = "s",
}
