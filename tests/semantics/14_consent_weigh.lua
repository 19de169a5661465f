-- 14, 14b. Beside a consent that is given, what is to be weighed still gives deadline and performer,
-- and nothing is to be weighed: a yes makes nothing later.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = may "L", within = "now", by = gamma, tell = { "situation" } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = consent, within = "14 days", tell = { "age" } },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  contact = alpha { ground = free, within = "2 h" },
  because = { en = "because three" }, source = "s",
}
rule "four" {
  contact = beta { ground = anonymous, within = "3 h", tell = { "danger" } },
  because = { en = "because four" }, source = "s",
}
