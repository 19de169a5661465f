-- crash: a fact presumes itself, and two presume each other
--
-- Harm: judging has no end.
-- Safe: a name is used after it is declared.
--
-- expect: load EROUTINE "found "two" before it is declared at way_presume_itself.lua:13"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

fact "one" { yes_no, presume = two }
fact "two" { yes_no, presume = one }
