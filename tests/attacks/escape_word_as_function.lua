-- escape: a word of the language is the function of a rule
--
-- Harm: code of ours runs in a decision.
-- Safe: a word is no condition.
--
-- expect: load EROUTINE "rule "r", when: found a word of the language, wanted a condition"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { when = ipairs, because = { en = "x" }, source = "s" }
