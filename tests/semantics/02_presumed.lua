-- 2. Every fact not told that is presumed is listed, as declared.
routine "semantics" { version = "1", title = { en = "Semantics" }, languages = { "en" } }
use "world"

local ask = { en = "?" }
fact "count" { number { 0, 9 }, presume = 3, ask = ask }
fact "level" { one_of { "low", "high" }, presume = "high", ask = ask }
fact "signs" { any_of { "a", "b", "c" }, presume = { "c", "a" }, ask = ask }
fact "calm" { yes_no, presume = no, ask = ask }

rule "one" {
  task = look {},
  because = { en = "because one" }, source = "s",
}
