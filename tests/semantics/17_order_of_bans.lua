-- 17. Bans name the rules that ask for them.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = sick,
  never = { home, alpha },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  never = { gamma, beta },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  never = home,
  because = { en = "because three" }, source = "s",
}
