-- 21. Its status does not move a step.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = alpha { ground = free, within = "now" },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = free, within = "1 h" },
  because = { en = "because two" }, source = "s",
}
