-- host and leak: the id of a rule steers the terminal
--
-- Harm: the terminal of whoever reads the mistake obeys.
-- Safe: an id is plain letters, and a message shows none of it.
--
-- expect: load EROUTINE "rule: found " [2J", wanted an id of a to z, 0 to 9, _ and ."

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "\27[2J" { because = { en = "x" }, source = "s" }
