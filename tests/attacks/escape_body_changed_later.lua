-- escape: a body is changed after it was declared
--
-- Harm: what was checked is not what is carried out.
-- Safe: a body is copied.
--
-- expect: fired ""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local body = { when = sick & ~sick, because = { en = "x" }, source = "s" }
rule "r" (body)
body.when = nil
body.never = { alpha }
