-- escape: a routine loads a library
--
-- Harm: any library of the system is in reach.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "require""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

require "lfs"
