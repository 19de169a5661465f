-- escape: a rule matches a pattern that goes back and forth
--
-- Harm: one call runs for minutes, and no hook is called in it.
-- Safe: there is no such name, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return ("a"):rep(40):find(("a?"):rep(40) .. ("a"):rep(40)) == 1
  end,
  because = { en = "x" }, source = "s",
}
