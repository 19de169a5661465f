-- 19. A gate holds while its step can still come.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = alpha { ground = free, after = { beta } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = may "L" },
  task = { write { from = reached(gamma) }, look { after = { write } } },
  because = { en = "because two" }, source = "s",
}
