-- crash: a deadline as far away as can be written
--
-- Harm: years run past what a time can say.
-- Safe: it is a time, or it is refused.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { contact = { alpha { ground = free, within = "9999 months" }, beta { ground = free, within = "9999 weeks" },
  gamma { ground = free, within = "9999 working days" } }, because = { en = "x" }, source = "s" }
