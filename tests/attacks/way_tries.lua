-- crash: an actor to be tried for ever
--
-- Harm: a number overflows.
-- Safe: there are few tries.
--
-- expect: load EROUTINE "actor "a", again: found "999999999 min", wanted minutes or hours, as "15 min""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

actor "a" { name = { en = "x" }, kind = "civil", tries = 9007199254740993, again = "999999999 min" }
