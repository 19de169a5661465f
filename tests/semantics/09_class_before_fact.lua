-- 9. A name that is a class and a fact means the class.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

fact "health" { yes_no, class = "situation", ask = { en = "?" } }

rule "one" {
  contact = beta { ground = free, tell = { "health" } },
  because = { en = "because one" }, source = "s",
}
