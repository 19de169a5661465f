-- 3. A rule that `unless` stops is neither open nor banning.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = sick,
  unless = hiv,
  never = home,
  because = { en = "because one" }, source = "s",
}
