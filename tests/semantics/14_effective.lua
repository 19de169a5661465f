-- 14. What has no effective ground gives neither performer nor deadline nor place.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = consent, by = gamma, within = "now", first = true },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = anonymous },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  contact = alpha { ground = free },
  because = { en = "because three" }, source = "s",
}
