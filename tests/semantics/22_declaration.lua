-- 22. A merged step stands where its first contribution with an effective ground is declared.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = consent },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  task = look {},
  contact = alpha { ground = free },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  contact = beta { ground = free },
  because = { en = "because three" }, source = "s",
}
