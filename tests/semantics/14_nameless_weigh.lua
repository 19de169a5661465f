-- 14, 14b, 12. A call without a name settles nothing while there is to weigh: the order is that
-- of what is to be weighed, the earliest deadline stands, and what may be told without a name may be.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = may "L", within = "2 h", by = gamma, tell = { "situation", "identity" } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = anonymous, within = "1 h", by = alpha, first = true, tell = { "situation" } },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  contact = alpha { ground = free, within = "30 min" },
  because = { en = "because three" }, source = "s",
}
