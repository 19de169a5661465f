-- 6. A rule that is a function is stopped by its `unless`, which is asked about only where it
-- fires.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  when = function(case) return case.danger == "now" end,
  unless = sick,
  contact = alpha { ground = free },
  because = { en = "because one" }, source = "s",
}
