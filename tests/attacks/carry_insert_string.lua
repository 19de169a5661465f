-- carry-over: a rule inserts into the library of strings
--
-- Harm: what a rule leaves behind, another rule or the next decision reads.
-- Safe: the write is refused, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    table.insert(string, case.code)
    return ("x")[1] == case.code
  end,
  because = { en = "x" }, source = "s",
}
