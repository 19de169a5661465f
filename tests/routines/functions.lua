-- Functions as conditions.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
local limit = 18
rule "r1" { when = function(case) return case.age < limit end, because = because, source = "s" }
--> rule "r1", when: found a function that reads "limit" from outside, wanted its argument only
rule "r2" { when = reached, because = because, source = "s" }
--> rule "r2", when: found the word reached, wanted a condition
rule "r3" { when = ipairs, because = because, source = "s" }
--> rule "r3", when: found a word of the language, wanted a condition
rule "r4" { unless = function(case) return true end, because = because, source = "s" }
--> rule "r4", unless: found a function, wanted a condition
