-- crash: an insertion at the greatest place
--
-- Harm: the host crashes.
-- Safe: the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

rule "r" {
  when = function(case)
    table.insert({}, math.maxinteger, 1)
    return true
  end,
  because = { sv = "x" }, source = "s",
}
