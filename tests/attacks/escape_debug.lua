-- escape: a routine looks behind its globals
--
-- Harm: the upvalues of the words are open, and so is the sandbox.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "debug""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

debug.getregistry()
