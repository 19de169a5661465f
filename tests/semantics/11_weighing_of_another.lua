-- 11. A weighing of another actor, or of another law, answers nothing.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = may "L1", tell = { "age" } },
  because = { en = "because one" }, source = "s",
}
