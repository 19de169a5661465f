-- host and leak: a reason ends its own text and goes on as JSON
--
-- Harm: the plan says what no rule says.
-- Safe: a text stays a text.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

rule "r" { because = { sv = "\"}],\"fired\":[\"x\"],\"warnings\":[{\"text\":\"\\" }, source = "</script>\\\"",
  contact = alpha { ground = free } }
