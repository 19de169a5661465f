-- 25. Of several starts the earliest that has happened counts.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

rule "one" {
  task = look {
    within = "1 h",
    from = { reached(beta), done(write), reached(gamma) },
  },
  because = { en = "because one" }, source = "s",
}
