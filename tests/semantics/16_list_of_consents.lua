-- 16. Of a list of consents the last word holds, and narrows for itself.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = consent, tell = { "age", "harm", "name" } },
  because = { en = "because one" }, source = "s",
}
