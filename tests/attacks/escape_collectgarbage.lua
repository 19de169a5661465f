-- escape: a routine steers the collector
--
-- Harm: memory in use shows, and the collector can be stopped.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "collectgarbage""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

collectgarbage("stop")
