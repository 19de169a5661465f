-- crash: a deadline in more days than there are
--
-- Harm: numbers of days overflow.
-- Safe: such a duration is none.
--
-- expect: load EROUTINE "rule "r", contact alpha, within: found "999999999999999999 days", wanted a duration: "now", "30 min", "2 h", "same day", "next day", "this working day", "next working day", "3 working days", "14 days", "2 weeks" or "4 months""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { contact = alpha { ground = free, within = "999999999999999999 days" }, because = { en = "x" }, source = "s" }
