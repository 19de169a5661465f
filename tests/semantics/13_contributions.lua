-- 13. Contributions stand side by side: the strongest names ground and law, the first performer,
-- the earliest deadline.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  law = "R1",
  contact = beta { ground = { consent, anonymous }, within = "2 h", by = gamma, tell = { "age" } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  law = "R2",
  contact = beta { ground = free, within = "30 min" },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  contact = beta { ground = free, by = alpha, within = "1 h" },
  because = { en = "because three" }, source = "s",
}
