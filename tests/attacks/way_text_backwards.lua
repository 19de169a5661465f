-- host and leak: a reason is read from right to left
--
-- Harm: who reads it aloud reads another sentence than stands there.
-- Safe: marks of direction are refused.
--
-- expect: load EROUTINE "rule "r", because: found a text with hidden characters, not in UTF-8 or of over 8192 bytes"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { because = { en = "ring \u{202e}211" }, source = "s" }
