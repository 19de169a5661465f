-- 19. What has failed holds nobody.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = alpha { ground = free, after = { write } },
  task = write {},
  because = { en = "because one" }, source = "s",
}
