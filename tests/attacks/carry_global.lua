-- carry-over: a rule sets a global
--
-- Harm: what a rule leaves behind, another rule or the next decision reads.
-- Safe: the write is refused, and the decision fails.
--
-- expect: load EROUTINE "rule "r", when: found "kept" in a function, wanted what the case says, as case.age, and names of its own"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    kept = case.code
    return kept == case.code
  end,
  because = { en = "x" }, source = "s",
}
