-- Texts that lack a language.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
fact "f1" { yes_no, ask = { sv = "x" } }
--> fact "f1", ask: found no text in "en", wanted one in each of sv, en
actor "a1" { name = "Name", kind = "authority" }
--> actor "a1", name: found "Name", wanted a text in each language, as { sv = "…" }
task "t1" { name = { sv = "x", en = "" } }
--> task "t1", name: found "", wanted text
term "e1" { child, sv = "x" }
--> term "e1": found no text in "en", wanted one in each of sv, en
rule "r1" { because = { sv = "x", en = "x", english = "x" }, warn = { { sv = "x", en = "x" }, { en = "x" } }, source = "s" }
--> rule "r1", warn: found no text in "sv", wanted one in each of sv, en
--> rule "r1", because: found "english", wanted a language
rule "r2" { because = because, unverified = { "x" }, source = "s" }
--> rule "r2", unverified: found a value without a language, wanted a language
--> rule "r2", unverified: found no text in "sv", wanted one in each of sv, en
--> rule "r2", unverified: found no text in "en", wanted one in each of sv, en
always "i1" { must = child, sv = "x" }
--> always "i1": found no text in "en", wanted one in each of sv, en
fact "f2" { one_of { "a", "b" }, labels = { sv = { a = "A", c = "C" } } }
--> fact "f2", labels: found "c", wanted one of a, b
--> fact "f2", labels: found no text in "sv" for b, wanted one
--> fact "f2", labels: found no texts in "en", wanted them in each of sv, en
