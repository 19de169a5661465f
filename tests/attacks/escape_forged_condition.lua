-- escape: a plain table looks like a condition of the words
--
-- Harm: numbers that nobody checked reach C.
-- Safe: a table that the words did not make is none.
--
-- expect: load EROUTINE "rule "r", when: found a table, wanted a condition"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { when = { is = "condition", op = "range", low = 1, high = -1, depth = 1, size = 1 },
  because = { en = "x" }, source = "s" }
