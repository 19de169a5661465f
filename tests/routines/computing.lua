-- Words that compute, outside a function.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
rule "r1" { when = minor and child, because = because, source = "s" }
--> found "and", wanted all { a, b } or a & b (code that computes goes into a function)
rule "r2" { when = minor or child, because = because, source = "s" }
--> found "or", wanted any { a, b } or a | b (code that computes goes into a function)
rule "r3" { when = not child, because = because, source = "s" }
--> found "not", wanted no(a) or ~a (code that computes goes into a function)
rule "r4" { when = age == 18, because = because, source = "s" }
--> found "==", wanted age:equals(18) (code that computes goes into a function)
rule "r5" { when = danger == "urgent", because = because, source = "s" }
--> found "==", wanted danger:is("urgent") (code that computes goes into a function)
rule "r6" { when = child == true, because = because, source = "s" }
--> found "==", wanted child
rule "r7" { when = age ~= 18, because = because, source = "s" }
--> found "~=", wanted no(age:equals(18)) (code that computes goes into a function)
rule "r8" { when = age < 18, because = because, source = "s" }
--> found "<", wanted age:below(18) (code that computes goes into a function)
rule "r9" { when = 18 > age, because = because, source = "s" }
--> found ">", wanted age:below(18) (code that computes goes into a function)
rule "r10" { when = age <= 18, because = because, source = "s" }
--> found "<=", wanted age:at_most(18) (code that computes goes into a function)
rule "r11" { when = age >= 18, because = because, source = "s" }
--> found ">=", wanted age:at_least(18) (code that computes goes into a function)
local rest = function(n) return n < 3 and n or 3 end -- code may compute
rule "r12" { when = child & 5, because = because, source = "s" }
--> found a number beside &, wanted a condition
rule "r13" { when = 5 | child, because = because, source = "s" }
--> found a number beside |, wanted a condition
rule "r14" { when = child ~ minor, because = because, source = "s" }
--> found ~ between two values, wanted ~a or no(a)
rule "r15" { when = function(case) local t = {} return t[case.age < 18] end, because = because, source = "s" }
--> found a comparison inside [ ], wanted a local for it first
local _ENV = {}
--> found _ENV, which a routine cannot use
