-- escape: a routine makes a finalizer
--
-- Harm: __gc runs without a ceiling, also when all is closed.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "setmetatable""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

setmetatable({}, { __gc = function() while true do end end })
