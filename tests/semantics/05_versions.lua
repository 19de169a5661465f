-- 5. A term may have versions of different days.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

term "young" { age:below(18), to = "2026-11-19", en = "young" }
term "young" { age:below(21), from = "2026-11-20", en = "young" }

rule "one" {
  when = young,
  contact = alpha { ground = free },
  because = { en = "because one" }, source = "s",
}
