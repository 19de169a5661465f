-- escape: a function where only a condition can stand
--
-- Harm: code runs outside its limits.
-- Safe: it is refused.
--
-- expect: load EROUTINE "rule "r", unless: found a function, wanted a condition"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { unless = function() return true end, because = { en = "x" }, source = "s" }
