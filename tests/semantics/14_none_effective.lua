-- 14. While no ground is effective all contributions count.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = consent, within = "2 h" },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = may "L", by = gamma, within = "1 h" },
  because = { en = "because two" }, source = "s",
}
