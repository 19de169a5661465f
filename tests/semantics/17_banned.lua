-- 17. A banned actor has no step even if reached, and keeps nobody waiting.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = home { ground = duty "L", within = "now" },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = alpha { ground = free, after = { home } },
  task = look { after = { home } },
  because = { en = "because two" }, source = "s",
}
rule "ban" {
  never = home,
  because = { en = "because ban" }, source = "s",
}
rule "sad" {
  when = sick,
  contact = home { ground = free },
  because = { en = "because sad" }, source = "s",
}
