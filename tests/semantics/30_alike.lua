-- 30. What two rules ask for alike is asked about.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = small,
  contact = alpha { ground = duty "L" },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  when = small,
  contact = alpha { ground = duty "L" },
  because = { en = "because two" }, source = "s",
}
