-- 18. A held step tells nothing, keeps nobody waiting and counts as no contact.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = home { ground = { anonymous, consent, may "L" }, tell = { "age", "name" } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = alpha { ground = free, after = { home } },
  because = { en = "because two" }, source = "s",
}
rule "ban" {
  when = sick,
  never = home,
  because = { en = "because ban" }, source = "s",
}
always "it is there" { must = contacts(home) }
