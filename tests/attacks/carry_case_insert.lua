-- carry-over: a rule inserts into its case
--
-- Harm: what a rule leaves behind, another rule or the next decision reads.
-- Safe: the write is refused, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    table.insert(case, 1)
    return case[1] == 1
  end,
  because = { en = "x" }, source = "s",
}
