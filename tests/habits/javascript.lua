-- What people write who know JavaScript, C or Java.

---- a comment with two strokes
// the child
rule "r" { when = child, because = because, source = "s" }
--> 1:1 found // before a comment; write --
--| här står // framför en kommentar; skriv --

---- a long comment
/* the
   child */
rule "r" { when = child, because = because, source = "s" }
--> 1:1 found /* before a comment; write --
--| här står /* framför en kommentar; skriv --

---- &&
rule "r" { when = child && minor, because = because, source = "s" }
--> 1:25 found &&, wanted a & b
--| här står &&, skriv a & b

---- ||
rule "r" { when = child || minor, because = because, source = "s" }
--> 1:25 found ||, wanted a | b
--| här står ||, skriv a | b

---- ! before a name
rule "r" { when = !child, because = because, source = "s" }
--> 1:19 found !, wanted no(a)
--| här står !, skriv no(a)

---- && in a function
rule "r" { when = function(case) return case.minor && case.child end, because = because, source = "s" }
--> 1:52 found &&, wanted and
--| här står &&, skriv and

---- ===
rule "r" { when = danger === "urgent", because = because, source = "s" }
--> 1:26 found ===, wanted a:is("…")
--| här står ===, skriv a:is("…")

---- === in a function
rule "r" { when = function(case) return case.danger === "urgent" end, because = because, source = "s" }
--> 1:53 found ===, wanted ==
--| här står ===, skriv ==

---- !==
rule "r" { when = danger !== "urgent", because = because, source = "s" }
--> 1:26 found !==, wanted no(a:is("…"))
--| här står !==, skriv no(a:is("…"))

---- an arrow function
rule "r" { when = case => case.age < 18, because = because, source = "s" }
--> 1:24 found =>, wanted function(case) return … end
--| här står =>, skriv function(case) return … end

---- an arrow for an equals sign
rule "r" { when => child, because => because, source => "s" }
--> 1:17 found => in a table; write when = …
--| här står => i en tabell; skriv when = …

---- else if
rule "r" { because = because, source = "s", when = function(case)
  if case.age < 15 then return true
  else if case.age < 18 then return false end
  return true
end }
--> 3:3 found else if, wanted elseif
--| här står else if, skriv elseif

---- braces for a block
rule "r" { because = because, source = "s", when = function(case) {
  return case.age < 18
} }
--> 1:67 found {, wanted function(…) … end
--| här står {, skriv function(…) … end

---- if with braces
rule "r" { because = because, source = "s", when = function(case)
  if (case.age < 18) { return true }
  return false
end }
--> 2:22 found {, wanted if … then … end
--| här står {, skriv if … then … end

---- null
rule "r" { when = child, unless = null, because = because, source = "s" }
--> 1:35 no fact, term, actor or task is called "null"; leave the member out
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "null"; lämna bort fältet

---- undefined
rule "r" { when = child, unless = undefined, because = because, source = "s" }
--> 1:35 no fact, term, actor or task is called "undefined"; leave the member out
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "undefined"; lämna bort fältet

---- var
var limit = 18
--> 1:1 found var, wanted local
--| här står var, skriv local

---- let
let limit = 18
--> 1:1 found let, wanted local
--| här står let, skriv local

---- const
const limit = 18
--> 1:1 found const, wanted local
--| här står const, skriv local

---- a condition and two values
rule "r" { when = child ? minor : no(minor), because = because, source = "s" }
--> 1:25 found ?, wanted a rule for each, with when = …
--| här står ?, skriv en regel för vardera, med when = …

---- a semicolon between members
rule "r" { when = child; because = because; source = "s"; }
--> right

---- a semicolon after a statement
rule "r" { when = child, because = because, source = "s" };
--> right

---- a semicolon between arguments
rule "r" { when = age:between(15; 18), because = because, source = "s" }
--> 1:33 found ; between values; write ,
--| här står ; mellan värden; skriv ,

---- a colon for an equals sign
rule "r" { when: child, because: because, source: "s" }
--> 1:16 found : after when in a table; write when = …
--| här står : efter when i en tabell; skriv when = …

---- names in quotes
rule "r" { "when" = child, "because" = because, "source" = "s" }
--> 1:12 found "when", wanted the name without quotes
--| här står "when", skriv namnet utan citattecken

---- a template text
rule "r" { when = child, because = because, source = `SoL` }
--> 1:54 found `, an accent; write " or '
--| här står `, en accent; skriv " eller '

---- a method with a dot
rule "r" { when = age.below(18), because = because, source = "s" }
--> 1:23 found .below(…), wanted :below(…)
--| här står .below(…), skriv :below(…)

---- a method without its bracket
rule "r" { when = age:below 18, because = because, source = "s" }
--> 1:28 found no comma after below; write , there
--| komma saknas efter below; sätt , där

---- includes
rule "r" { when = forms:includes("sexual"), because = because, source = "s" }
--> 1:25 the fact forms has no :includes; did you mean :has?
--| uppgiften forms har inget :includes; menade du :has?

---- length of a list in a function
rule "r" { when = function(case) return case.forms.length > 1 end, because = because, source = "s" }
--> 1:52 rule "r", when: found "length", wanted one of sexual, begging
--| rule "r", when: här står "length", välj bland sexual, begging

---- i++
local i = 1
i++
--> 2:2 found ++, wanted a = a + 1
--| här står ++, skriv a = a + 1

---- for of
for (fact of facts) { rule "r" { when = fact } }
--> 1:5 found '(', wanted a name
--| här står '(', det ska vara ett namn

---- a loop over conditions
for i, c in ipairs { child, minor } do
  rule("r" .. i) { when = c, because = because, source = "s" }
end
--> right

---- a loop over a condition
for i, c in ipairs(child) do end
--> 1:13 ipairs: found the term child, wanted a table, as { a, b }
--| ipairs: här står begreppet child, det ska vara en tabell, som { a, b }

---- pairs of a condition
for i, c in pairs(minor) do end
--> 1:13 pairs: found the fact minor, wanted a table, as { a, b }
--| pairs: här står uppgiften minor, det ska vara en tabell, som { a, b }

---- a loop up to a fact
for i = 1, age do end
--> 1:0 found an error of Lua: the bounds of for must be whole numbers
--| fel i Lua: gränserna i for ska vara heltal

---- while a condition holds
while child do end
--> 1:7 found the term child beside while, wanted it after when = in a rule: what is true is known in a case only
--| här står begreppet child vid while, skriv det efter when = i en regel: vad som är sant vet man först i ett ärende

---- switch
switch (danger) { }
--> 1:1 no fact, term, actor or task is called "switch"
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "switch"

---- function with braces
function both(a, b) { return a & b }
--> 1:21 found {, wanted function(…) … end
--| här står {, skriv function(…) … end

---- return outside
return child
--> 1:1 found return outside a function, wanted none: all of a routine holds
--| här står return utanför en funktion, ta bort det: allt i en rutin gäller

---- new
rule "r" { when = new Date(), because = because, source = "s" }
--> 1:22 found no comma after new; write , there
--| komma saknas efter new; sätt , där

---- class
class Police { }
--> 1:7 found 'Police' where it cannot stand
--| här står 'Police' där det inte kan stå

---- console.log
console.log("x")
--> 1:1 no fact, term, actor or task is called "console"
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "console"

---- a property of a fact
rule "r" { when = danger.urgent, because = because, source = "s" }
--> 1:26 the fact danger has no :urgent, wanted one of :is :known :unknown
--| uppgiften danger har inget :urgent, välj bland :is :known :unknown

---- an index by a name
rule "r" { when = forms["sexual"], because = because, source = "s" }
--> 1:0 the fact forms has no :sexual, wanted one of :empty :has :has_all :known :unknown
--| uppgiften forms har inget :sexual, välj bland :empty :has :has_all :known :unknown

---- not yet a body
rule("r")
--> 1:6 rule "r": found no body, wanted { … }
--| rule "r": inget står efter, det ska stå { … }

---- a string and a condition
rule "r" { when = "child: " .. child, because = because, source = "s" }
--> 1:29 found .. on the term child, wanted a condition
--| här står .. på begreppet child, det ska vara ett villkor

---- a string plus a string
rule "r" { when = child, because = because, source = "SoL " + "19" }
--> 1:0 found an error of Lua: attempt to perform arithmetic on a string value (constant 'SoL ')
--| fel i Lua: försök att räkna med ett värde som är string (konstanten 'SoL ')

---- a condition in a text
rule "r" { when = child, because = { sv = "x" .. minor, en = "x" }, source = "s" }
--> 1:47 found .. on the fact minor, wanted a condition
--| här står .. på uppgiften minor, det ska vara ett villkor

---- bits of other kinds
rule "r" { when = child ^ minor, because = because, source = "s" }
--> 1:25 found ^, wanted a * a
--| här står ^, skriv a * a

---- typeof
rule "r" { when = function(case) return typeof(case.age) == "number" end, because = because, source = "s" }
--> 1:41 rule "r", when: found "typeof" in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står "typeof" i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn
