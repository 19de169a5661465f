-- crash: a comment as long as the file
--
-- Harm: the host crashes.
-- Safe: it is a comment.
--
-- expect: fired ""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

--[==[
-- repeat 60000: x
]==]
