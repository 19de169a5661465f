-- 30. A duty that would open what is over is asked about.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "two" {
  contact = gamma { ground = anonymous },
  because = { en = "because two" }, source = "s",
}
rule "duty" {
  when = sick,
  contact = gamma { ground = duty "L" },
  because = { en = "because duty" }, source = "s",
}
