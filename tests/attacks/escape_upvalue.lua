-- escape: a function of a rule holds on to a table outside
--
-- Harm: what one decision leaves there, the next one reads.
-- Safe: a function may use its argument only.
--
-- expect: load EROUTINE "rule "r", when: found a function that reads "seen" from outside, wanted its argument only"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local seen = {}
rule "r" {
  when = function(case)
    seen.last = case.code
    return seen.last == case.code
  end,
  because = { en = "x" }, source = "s",
}
