-- escape: a rule takes its own code
--
-- Harm: code can be changed and run again.
-- Safe: there is no such name, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return string.dump(function() end) == ""
  end,
  because = { en = "x" }, source = "s",
}
