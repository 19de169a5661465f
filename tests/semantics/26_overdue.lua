-- 26. Overdue is what can still be done and should have been.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = alpha { ground = free, within = "now" },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = beta { ground = consent, within = "now" },
  because = { en = "because two" }, source = "s",
}
rule "three" {
  contact = gamma { ground = consent, within = "now" },
  because = { en = "because three" }, source = "s",
}
rule "four" {
  contact = home { ground = free, within = "now" },
  task = look { within = "30 min" },
  because = { en = "because four" }, source = "s",
}
rule "ban" {
  when = sick,
  never = home,
  because = { en = "because ban" }, source = "s",
}
