-- 29. A done step stays only while a rule asks for it.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = sick,
  contact = beta { ground = free },
  because = { en = "because one" }, source = "s",
}
