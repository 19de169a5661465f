-- escape: a rule prints a table
--
-- Harm: the address of the table shows.
-- Safe: there is no such name, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return ("%p"):format({}) == ""
  end,
  because = { en = "x" }, source = "s",
}
