-- Code that computes with conditions.

---- a helper that takes conditions
local function both(a, b) return a and b end
rule "r" { when = both(child, minor), because = because, source = "s" }
--> 1:34 found the term child beside and, wanted all { a, b } or a & b
--| här står begreppet child vid and, skriv all { a, b } eller a & b

---- a helper that takes one of two
local function either(a, b) return a or b end
rule "r" { when = either(child, minor), because = because, source = "s" }
--> 1:36 found the term child beside or, wanted any { a, b } or a | b
--| här står begreppet child vid or, skriv any { a, b } eller a | b

---- a helper that negates
local function none(a) return not a end
rule "r" { when = none(child), because = because, source = "s" }
--> 2:31 found the term child beside not, wanted no(a) or ~a
--| här står begreppet child vid not, skriv no(a) eller ~a

---- a helper that chooses
local function choose(a, b, c) if a then return b end return c end
rule "r" { when = choose(child, minor, no(minor)), because = because, source = "s" }
--> 1:35 found the term child beside if, wanted it after when = in a rule: what is true is known in a case only
--| här står begreppet child vid if, skriv det efter when = i en regel: vad som är sant vet man först i ett ärende

---- a helper that compares
local function same(a, b) if a == b then return a end return b end
rule "r" { when = same(child, minor), because = because, source = "s" }
--> 1:30 found the term child beside ==, wanted a:equals(18), a:is("x"), a alone or no(a)
--| här står begreppet child vid ==, skriv a:equals(18), a:is("x"), a ensamt eller no(a)

---- a helper that tells apart
local function other(a, b) if a ~= b then return a end return b end
rule "r" { when = other(child, minor), because = because, source = "s" }
--> 1:31 found the term child beside ~=, wanted no(a:equals(18)), no(a:is("x")), a alone or no(a)
--| här står begreppet child vid ~=, skriv no(a:equals(18)), no(a:is("x")), a ensamt eller no(a)

---- a helper that compares a fact with a text
local function urgent(a) return a == "urgent" end
rule "r" { when = urgent(danger), because = because, source = "s" }
--> 2:33 found the fact danger beside ==, wanted a:equals(18), a:is("x"), a alone or no(a)
--| här står uppgiften danger vid ==, skriv a:equals(18), a:is("x"), a ensamt eller no(a)

---- a helper that compares a fact with a number
local function young(a) return a < 18 end
rule "r" { when = young(age), because = because, source = "s" }
--> 2:32 found the fact age beside <, wanted a:below(18)
--| här står uppgiften age vid <, skriv a:below(18)

---- a helper that takes a default
local function report(when) when = when or child return when end
rule "r" { when = report(minor), because = because, source = "s" }
--> 1:36 found the fact minor beside or, wanted any { a, b } or a | b
--| här står uppgiften minor vid or, skriv any { a, b } eller a | b

---- a helper that asks whether there is one
local function report(when) if when == nil then when = child end return when end
rule "r" { when = report(minor), because = because, source = "s" }
--> right

---- a helper that builds a condition
local function both(a, b) return all { a, b } end
rule "r" { when = both(child, minor), because = because, source = "s" }
--> right

---- a helper that joins texts
local function law(chapter, part) return "SoL " .. chapter .. (part and " " .. part or "") end
rule "r" { when = child, because = because, source = law("19 kap.", "1 §") }
--> right

---- a helper that takes an actor or none
local function report(by) return police { ground = free, by = by or social_services } end
rule "r" { when = child, contact = report(), because = because, source = "s" }
--> right

---- if outside a function
if minor then
  rule "r" { when = child, because = because, source = "s" }
else
  rule "q" { when = child, because = because, source = "s" }
end
--> 1:4 found the fact minor beside if, wanted it after when = in a rule: what is true is known in a case only
--| här står uppgiften minor vid if, skriv det efter when = i en regel: vad som är sant vet man först i ett ärende

---- elseif outside a function
local pilot = false
if pilot then
  rule "r" { when = child, because = because, source = "s" }
elseif minor then
  rule "q" { when = child, because = because, source = "s" }
end
--> 4:8 found the fact minor beside elseif, wanted it after when = in a rule: what is true is known in a case only
--| här står uppgiften minor vid elseif, skriv det efter when = i en regel: vad som är sant vet man först i ett ärende

---- if over what is no condition
local pilot = true
if pilot then
  rule "r" { when = child, because = because, source = "s" }
end
--> right

---- while
while minor do end
--> 1:7 found the fact minor beside while, wanted it after when = in a rule: what is true is known in a case only
--| här står uppgiften minor vid while, skriv det efter when = i en regel: vad som är sant vet man först i ett ärende

---- until
repeat local n = 1 until minor
--> 1:26 found the fact minor beside until, wanted it after when = in a rule: what is true is known in a case only
--| här står uppgiften minor vid until, skriv det efter when = i en regel: vad som är sant vet man först i ett ärende

---- a local of two conditions
local grown = child and minor
--> 1:21 found "and", wanted all { a, b } or a & b (code that computes goes into a function)
--| här står "and", skriv all { a, b } eller a & b (kod som räknar hör hemma i en funktion)

---- a table with conditions as names
local t = {}
t[minor] = 1
--> 2:3 found the fact minor beside [ ], wanted a text or a number
--| här står uppgiften minor vid [ ], skriv en text eller ett tal

---- a table that is read by a condition
local t = { child }
rule "r" { when = t[minor], because = because, source = "s" }
--> 2:21 found the fact minor beside [ ], wanted a text or a number
--| här står uppgiften minor vid [ ], skriv en text eller ett tal

---- a table made with conditions as names
local t = { [child] = minor }
--> 1:14 found the term child beside [ ], wanted a text or a number
--| här står begreppet child vid [ ], skriv en text eller ett tal

---- a condition that is a term
local function both(a, b) return a and b end
rule "r" { when = both(child, age:below(18)), because = because, source = "s" }
--> 1:34 found the term child beside and, wanted all { a, b } or a & b
--| här står begreppet child vid and, skriv all { a, b } eller a & b

---- a consent
local function given(a) return a and a:is("given") end
rule "r" { when = given(consent_of(ngo)), because = because, source = "s" }
--> 1:32 found a consent without :is(…) beside and, wanted all { a, b } or a & b
--| här står ett samtycke utan :is(…) vid and, skriv all { a, b } eller a & b

---- yes
local function flag(a) if a then return child end return minor end
rule "r" { when = flag(yes), because = because, source = "s" }
--> 1:27 found the choice yes beside if, wanted it after when = in a rule: what is true is known in a case only
--| här står valet yes vid if, skriv det efter when = i en regel: vad som är sant vet man först i ett ärende

---- brackets around what is tested
local function both(a, b) return (a)and(b) end
rule "r" { when = both(child, minor), because = because, source = "s" }
--> 1:34 found the term child beside and, wanted all { a, b } or a & b
--| här står begreppet child vid and, skriv all { a, b } eller a & b

---- a condition in a function within a function
local function outer(a) local function inner(b) return not b end return inner(a) end
rule "r" { when = outer(child), because = because, source = "s" }
--> 2:56 found the term child beside not, wanted no(a) or ~a
--| här står begreppet child vid not, skriv no(a) eller ~a

---- a method that computes
local kit = {}
function kit.both(a, b) return a and b end
rule "r" { when = kit.both(child, minor), because = because, source = "s" }
--> 2:32 found the term child beside and, wanted all { a, b } or a & b
--| här står begreppet child vid and, skriv all { a, b } eller a & b

---- sum
rule "r" { when = child + minor > 1, because = because, source = "s" }
--> 1:33 found ">", wanted minor:above(1) (code that computes goes into a function)
--| här står ">", skriv minor:above(1) (kod som räknar hör hemma i en funktion)

---- a number beside
rule "r" { when = child & 1, because = because, source = "s" }
--> 1:25 found a number beside &, wanted a condition
--| här står ett tal bredvid &, det ska vara ett villkor

---- a number in a local beside
local one = 1
rule "r" { when = child & one, because = because, source = "s" }
--> 2:25 &: found the number 1, wanted a condition
--| &: här står talet 1, det ska vara ett villkor

---- the words of the language
rule "r" { when = (child & ~minor) | age:below(15), because = because, source = "s" }
--> right

---- a text as a condition
rule "r" { when = "child", because = because, source = "s" }
--> 1:19 rule "r", when: found "child", wanted a condition
--| rule "r", when: här står "child", det ska vara ett villkor

---- a function of the language as a condition
rule "r" { when = ipairs, because = because, source = "s" }
--> 1:12 rule "r", when: found a word of the language, wanted a condition
--| rule "r", when: här står ett av språkets ord, det ska vara ett villkor
