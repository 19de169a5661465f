-- 29. An actor that names nobody for when it does not answer stays due.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = free },
  because = { en = "because one" }, source = "s",
}
