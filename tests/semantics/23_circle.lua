-- 23. An order that would close a circle is left out, and keeps nobody waiting.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = alpha { ground = duty "L", within = "2 h", after = { beta } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = duty "L", within = "1 h", after = { alpha } },
  because = { en = "because two" }, source = "s",
}
