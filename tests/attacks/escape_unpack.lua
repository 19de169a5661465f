-- escape: a rule spreads a list out as arguments
--
-- Harm: one step copies as many values as the stack holds.
-- Safe: there is no such name, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return table.unpack({ true })
  end,
  because = { en = "x" }, source = "s",
}
