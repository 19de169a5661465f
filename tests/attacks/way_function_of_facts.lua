-- escape: a function of a rule reads a fact by its name alone
--
-- Harm: a stand-in of the load is read in a decision.
-- Safe: only the case is there.
--
-- expect: load EROUTINE "rule "r", when: found the fact sick in a function, wanted case.sick"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return sick
  end,
  because = { en = "x" }, source = "s",
}
