-- crash: a comment as long as the file
--
-- Harm: the host crashes.
-- Safe: it is a comment.
--
-- expect: fired ""

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

--[==[
-- repeat 60000: x
]==]
