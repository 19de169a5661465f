-- 30. A duty that would open what is over is asked about.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  contact = beta { ground = { free } },
  because = { en = "because one" }, source = "s",
}
rule "two" {
  contact = gamma { ground = anonymous },
  because = { en = "because two" }, source = "s",
}
rule "duty" {
  when = sick,
  contact = {
    beta { ground = duty "L" },
    gamma { ground = duty "L" },
  },
  because = { en = "because duty" }, source = "s",
}
