-- 32. Where nothing applies the plan has no step, and what is empty is null or [].
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = sick,
  task = look,
  because = { en = "because one" }, source = "s",
}
