-- 18. A ban that is certain already is settled: what would ban once more is not asked first.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "sure" {
  never = home,
  because = { en = "because sure" }, source = "s",
}
rule "open" {
  when = sick,
  never = home,
  contact = gamma { ground = free },
  because = { en = "because open" }, source = "s",
}
rule "near" {
  when = hiv,
  contact = alpha { ground = free, within = "now" },
  because = { en = "because near" }, source = "s",
}
