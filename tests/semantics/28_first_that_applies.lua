-- 28. Of done, failed and held the first that applies is shown.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = home { ground = free },
  because = { en = "because one" }, source = "s",
}
rule "ban" {
  when = sick,
  never = home,
  because = { en = "because ban" }, source = "s",
}
