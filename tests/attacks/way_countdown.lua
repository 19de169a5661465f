-- crash: a deadline counts back from seven thousand million days ahead
--
-- Harm: numbers of days overflow.
-- Safe: it has no deadline, or one that can be written.
--
-- expect: load EROUTINE "days_before: found a fact from 0 to 9007199254740992, wanted days, at most 36500 of them"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { task = look { within = days_before(code, 10000) }, because = { en = "x" }, source = "s" }
