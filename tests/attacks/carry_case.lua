-- carry-over: a rule writes to its case
--
-- Harm: what a rule leaves behind, another rule or the next decision reads.
-- Safe: the write is refused, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    case.age = 3
    return case.age == 3
  end,
  because = { en = "x" }, source = "s",
}
