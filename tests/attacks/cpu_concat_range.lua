-- cpu: a list without values is joined from end to end
--
-- Harm: one call runs through all whole numbers.
-- Safe: only what is in the list is joined.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return table.concat({}, "", 1, math.maxinteger) == ""
  end,
  because = { en = "x" }, source = "s",
}
