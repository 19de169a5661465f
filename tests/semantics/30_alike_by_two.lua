-- 30. What two rules ask for alike, on two facts, is asked about while neither asks for sure.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = small,
  contact = alpha { ground = duty "L" },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  unless = hiv,
  contact = alpha { ground = duty "L" },
  because = { en = "because two" }, source = "s",
}
rule "sure" {
  contact = beta { ground = free },
  because = { en = "because sure" }, source = "s",
}
rule "same" {
  unless = sick,
  contact = beta { ground = free },
  because = { en = "because same" }, source = "s",
}
