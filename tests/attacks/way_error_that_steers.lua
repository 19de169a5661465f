-- host and leak: an error of the routine steers the terminal and is not UTF-8
--
-- Harm: the terminal of whoever reads the mistake obeys, and JSON with it is
--   none.
-- Safe: what is not seen as it is becomes a question mark.
--
-- expect: load EROUTINE "found an error of Lua:  [2J???? 12: ok"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

error("\27[2J\xff\u{202e}\n12: ok")
