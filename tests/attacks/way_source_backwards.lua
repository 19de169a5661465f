-- host and leak: a comment hides code by turning the direction
--
-- Harm: a lawyer reads another rule than the computer.
-- Safe: marks of direction are refused.
--
-- expect: load EROUTINE "found a hidden character, wanted text that is seen as it is"

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

rule "r" { because = { sv = "x" }, source = "s", --[[ ‮ ]] when = sick }
