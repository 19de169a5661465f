-- crash: a rule answers with what counts as true
--
-- Harm: a plan is made of what is no answer.
-- Safe: only true and false are answers.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return "true"
  end,
  because = { en = "x" }, source = "s",
}
