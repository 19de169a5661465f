-- escape: a routine makes code out of a text
--
-- Harm: code is run that nobody has read.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "load""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

load("return 1")()
