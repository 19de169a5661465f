-- 17. A banned performer removes no task and performs none: the next named does, else nobody.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  task = look { by = home },
  contact = beta { ground = duty "L", by = home },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = free, by = gamma },
  because = { en = "because two" }, source = "s",
}
rule "ban" {
  when = sick,
  never = home,
  because = { en = "because ban" }, source = "s",
}
