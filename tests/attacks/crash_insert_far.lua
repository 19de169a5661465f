-- crash: an insertion at the greatest place
--
-- Harm: the host crashes.
-- Safe: the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    table.insert({}, math.maxinteger, 1)
    return true
  end,
  because = { en = "x" }, source = "s",
}
