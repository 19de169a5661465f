-- escape: a routine runs a command of the system
--
-- Harm: the host is no longer ours.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "os""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

os.execute("id")
