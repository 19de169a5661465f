-- escape: a routine writes past what is read-only
--
-- Harm: what other rules see is changed.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "rawset""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rawset(math, "abs", 1)
