-- host and leak: a reason steers a terminal by one character of its own
--
-- Harm: some terminals take U+009B for the start of a command.
-- Safe: hidden characters are refused.
--
-- expect: load EROUTINE "rule "r", because: found a text with hidden characters, not in UTF-8 or of over 8192 bytes"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { because = { en = "\u{9b}2J" }, source = "s" }
