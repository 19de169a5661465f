-- 8b. What is unknown acts neither as true nor as false.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = sick,
  contact = alpha { ground = free },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  when = no(sick),
  contact = beta { ground = free },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  when = any { sick, no(sick) },
  contact = gamma { ground = free },
  because = { en = "because three" }, source = "s",
}
