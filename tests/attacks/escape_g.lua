-- escape: a routine takes the table of all globals
--
-- Harm: the words can be replaced by others.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "_G""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

_G.rule = nil
