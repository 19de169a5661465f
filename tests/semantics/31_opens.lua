-- 31. `opens` are the actors, then the tasks, that an answer decides.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = sick,
  task = write {},
  contact = { gamma { ground = free }, alpha { ground = free } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  unless = sick,
  contact = beta { ground = free },
  because = { en = "because two" }, source = "s",
}
