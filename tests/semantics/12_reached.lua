-- 12. Reached on anonymous is done only while anonymous is the one effective ground.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = { consent, anonymous }, tell = { "age" } },
  because = { en = "because one" }, source = "s",
}
