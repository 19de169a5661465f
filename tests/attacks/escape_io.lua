-- escape: a routine writes a file
--
-- Harm: files of the host are read and written.
-- Safe: the name is not there, at load as in a rule.
--
-- expect: load EROUTINE "no fact, term, actor or task is called "io"; did you mean "no"?"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

io.open("/tmp/attack", "w"):write("x")
