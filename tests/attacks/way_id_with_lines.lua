-- host and leak: the id of an actor holds a line of its own
--
-- Harm: a line of a log or a calendar is forged.
-- Safe: an id is plain letters.
--
-- expect: load EROUTINE "actor: found "a b", wanted a name of a to z, 0 to 9 and _"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

actor "a\nb" { name = { en = "x" }, kind = "civil" }
