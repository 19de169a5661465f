-- 19. A duty or necessity within now waits for no other step, but for what starts it (25).
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = alpha {
    ground = necessity "L", within = "now", from = reached(beta),
    after = { gamma },
  },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = gamma { ground = consent },
  because = { en = "because two" }, source = "s",
}
