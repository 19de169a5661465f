-- 16. A consent narrows what is told on consent only.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = consent, tell = { "age", "name" } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = duty "L", tell = { "harm" } },
  because = { en = "because two" }, source = "s",
}
