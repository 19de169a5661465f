-- escape: a body is changed after it was declared
--
-- Harm: what was checked is not what is carried out.
-- Safe: a body is copied.
--
-- expect: fired ""

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

local body = { when = sick & ~sick, because = { sv = "x" }, source = "s" }
rule "r" (body)
body.when = nil
body.never = { alpha }
