-- crash: an escape makes bytes that are not UTF-8
--
-- Harm: the plan is not JSON any longer.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "rule "r", because: found a text with hidden characters, not in UTF-8 or of over 8192 bytes"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { because = { en = "\xff\xfe" }, source = "s" }
