-- 20. A step shows in `after` only the ids present, in the order of the plan.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = alpha { ground = free, after = { home, gamma, look, beta } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = gamma { ground = consent },
  task = look { within = "now" },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  contact = beta { ground = free, within = "2 h" },
  because = { en = "because three" }, source = "s",
}
