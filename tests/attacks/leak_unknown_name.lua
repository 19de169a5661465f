-- host and leak: a rule reads a fact that there is not
--
-- Harm: what stood in the case leaves it in an error.
-- Safe: the error names the rule and nothing else.
--
-- expect: load EROUTINE "rule "r", when: no fact or term is called "password""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return case.password
  end,
  because = { en = "x" }, source = "s",
}
