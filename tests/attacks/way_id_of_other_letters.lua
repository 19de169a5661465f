-- host and leak: an actor is called like another, with a letter of another alphabet
--
-- Harm: a rule speaks of somebody else than it seems to.
-- Safe: an id is of a to z.
--
-- expect: load EROUTINE "actor "аlpha": found а (U+0430) in the name, where only a to z, 0 to 9 and _ can stand"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

actor "аlpha" { name = { en = "x" }, kind = "civil" }
