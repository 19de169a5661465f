-- 11. A weighing answers every may and duty_unless of its actor.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = may "L1", tell = { "age" } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = duty_unless "L2", tell = { "harm" } },
  because = { en = "because two" }, source = "s",
}
