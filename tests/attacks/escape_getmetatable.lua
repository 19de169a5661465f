-- escape: a routine takes the metatable of strings
--
-- Harm: every string of the state behaves as the routine says.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "getmetatable""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

getmetatable("").__index = function() return true end
