-- crash: an error whose value is a table
--
-- Harm: the host crashes.
-- Safe: the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    error({ case = case })
  end,
  because = { en = "x" }, source = "s",
}
