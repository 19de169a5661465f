-- 37. Events at one instant stand as given, and fractions of a second count.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  task = look {},
  because = { en = "because one" }, source = "s",
}
