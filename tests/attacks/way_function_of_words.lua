-- escape: a function of a rule calls the words of the language
--
-- Harm: a decision changes the routine.
-- Safe: the words are not there in a decision.
--
-- expect: load EROUTINE "rule "r", when: found the word rule in a function, wanted what the case says, as case.age, and names of its own"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    rule "x" { because = { en = "x" }, source = "s" }
    return true
  end,
  because = { en = "x" }, source = "s",
}
