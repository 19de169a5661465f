-- host and leak: a rule puts a number of the case into an error
--
-- Harm: what stood in the case leaves it in an error.
-- Safe: the error names the rule and nothing else.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    error("koden är " .. case.code)
  end,
  because = { en = "x" }, source = "s",
}
