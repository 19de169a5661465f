-- 7. A told any_of is complete: what it does not name is not so.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "known" {
  when = harm:known(),
  task = look,
  because = { en = "because known" }, source = "s",
}
rule "unsold" {
  when = no(harm:has("sold")),
  task = look,
  because = { en = "because unsold" }, source = "s",
}
