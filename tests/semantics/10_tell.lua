-- 10. `tell` lists facts as declared, known or not; a fact without a class is in none.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

fact "loose" { yes_no, ask = { en = "?" } }

rule "one" {
  contact = beta { ground = free, tell = { "account", "situation" } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = gamma { ground = free, tell = { "loose", "age" } },
  because = { en = "because two" }, source = "s",
}
