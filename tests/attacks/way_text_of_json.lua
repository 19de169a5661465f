-- host and leak: a reason ends its own text and goes on as JSON
--
-- Harm: the plan says what no rule says.
-- Safe: a text stays a text.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { because = { en = "\"}],\"fired\":[\"x\"],\"warnings\":[{\"text\":\"\\" }, source = "</script>\\\"",
  contact = alpha { ground = free } }
