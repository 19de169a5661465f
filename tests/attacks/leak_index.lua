-- host and leak: a rule reads a name made of the case
--
-- Harm: what stood in the case leaves it in an error.
-- Safe: the error names the rule and nothing else.
--
-- expect: decide EROUTINE "rule "r": its function reads ?, wanted the name of a fact, a term or a choice"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return case["x" .. case.code]
  end,
  because = { en = "x" }, source = "s",
}
