-- host and leak: a comment hides code by turning the direction
--
-- Harm: a lawyer reads another rule than the computer.
-- Safe: marks of direction are refused.
--
-- expect: load EROUTINE "found a mark that turns the writing (U+202E), which is not seen; remove it"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { because = { en = "x" }, source = "s", --[[ ‮ ]] when = sick }
