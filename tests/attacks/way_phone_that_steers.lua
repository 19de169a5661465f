-- host and leak: a telephone number steers the terminal
--
-- Harm: the title, the colours and the clipboard of the terminal are written.
-- Safe: hidden characters are refused.
--
-- expect: load EROUTINE "actor "a", phone: found a text with hidden characters, not in UTF-8 or of over 8192 bytes"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

actor "a" { name = { en = "x" }, kind = "civil", phone = "\27]52;c;eA==\7x" }
