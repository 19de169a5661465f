-- escape: a rule walks a table in its own order
--
-- Harm: the order of a hash table differs from process to process.
-- Safe: there is no such name, and the decision fails.
--
-- expect: load EROUTINE "rule "r", when: found "next" in a function, wanted what the case says, as case.age, and names of its own"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return next({ a = 1, b = 2 }) == "a"
  end,
  because = { en = "x" }, source = "s",
}
