-- 5. `from` and `to` are inclusive, and go by the local date of `now`.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  from = "2026-11-20",
  to = "2026-11-20",
  contact = alpha { ground = free },
  because = { en = "because one" }, source = "s",
}
