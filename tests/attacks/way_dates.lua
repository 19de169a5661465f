-- crash: a rule is in force on days that are none
--
-- Harm: numbers of days overflow.
-- Safe: they are refused.
--
-- expect: load EROUTINE "rule "r", from: found "2026-02-30", wanted a date, as "2026-07-01""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { from = "2026-02-30", to = "9999-99-99", because = { en = "x" }, source = "s" }
