-- What is not closed, closed twice, or left out.

---- a long comment that does not end
--[[ the child
rule "r" { when = child, because = because, source = "s" }
--> 1:0 found a text or a comment in [[ that never ends; write ]] after it
--| texten eller kommentaren som börjar här med [[ slutar aldrig; sätt ]] efter den

---- a brace that is not closed
rule "r" { when = child, because = because, source = "s"
rule "q" { when = minor, because = because, source = "s" }
--> 1:57 found no comma after "s"; write , there
--| komma saknas efter "s"; sätt , där

---- a brace too many
rule "r" { when = child, because = because, source = "s" } }
--> 1:60 found '}' where it cannot stand
--| här står '}' där det inte kan stå

---- an end too many
rule "r" { when = function(case) return case.age < 18 end end, because = because, source = "s" }
--> 1:59 found 'end', wanted '}'
--| här står 'end', det ska vara '}'

---- an end after a rule
rule "r" { when = child, because = because, source = "s" }
end
--> 2:1 found 'end', wanted the end
--| här står 'end', det ska vara slutet

---- a function without its end
rule "r" { when = function(case) return case.age < 18, because = because, source = "s" }
--> 1:64 found '=', wanted 'end'
--| här står '=', det ska vara 'end'

---- an if without then
rule "r" { because = because, source = "s", when = function(case)
  if case.age < 18 return true end
  return false
end }
--> 2:20 found 'return', wanted 'then'
--| här står 'return', det ska vara 'then'

---- a bracket that is not closed
rule "r" { when = age:below(18, because = because, source = "s" }
--> 1:41 found =, wanted { a = … }
--| här står =, skriv { a = … }

---- a comma left out
rule "r" { when = child because = because, source = "s" }
--> 1:24 found no comma after child; write , there
--| komma saknas efter child; sätt , där

---- a comma left out at the end of a line
rule "r" {
  when = child
  because = because,
  source = "s",
}
--> 2:15 found no comma after child; write , there
--| komma saknas efter child; sätt , där

---- two commas
rule "r" { when = child,, because = because, source = "s" }
--> 1:25 found ',' where it cannot stand
--| här står ',' där det inte kan stå

---- a comma at the end
rule "r" { when = child, because = because, source = "s", }
--> right

---- a rule without its table
rule "r"
--> 1:6 rule "r": found no body, wanted { … }
--| rule "r": inget står efter, det ska stå { … }

---- a rule without its name
rule { when = child, because = because, source = "s" }
--> 1:1 rule: found a table, wanted rule "…" { … }
--| rule: här står en tabell, det ska vara rule "…" { … }

---- a name without its quotes
rule child.report { when = child, because = because, source = "s" }
--> 1:6 found 'child' where it cannot stand
--| här står 'child' där det inte kan stå

---- a misspelt word
rul "r" { when = child, because = because, source = "s" }
--> 1:1 no fact, term, actor or task is called "rul"; did you mean "rule"?
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "rul"; menade du "rule"?

---- a misspelt member
rule "r" { whn = child, because = because, source = "s" }
--> 1:12 rule "r": no member is called "whn"; did you mean "when"?
--| rule "r": inget fält heter "whn"; menade du "when"?

---- a member twice
rule "r" { when = child, when = minor, because = because, source = "s" }
--> 1:26 found a second when in one table, the first is on line 2
--| when står en andra gång i samma tabell, den första är på rad 2

---- a member twice, once in brackets
rule "r" { when = child, ["when"] = minor, because = because, source = "s" }
--> 1:27 found a second when in one table, the first is on line 2
--| when står en andra gång i samma tabell, den första är på rad 2

---- a member twice, both in brackets
rule "r" { ["when"] = child, ["when"] = minor, because = because, source = "s" }
--> 1:31 found a second when in one table, the first is on line 2
--| when står en andra gång i samma tabell, den första är på rad 2

---- a member twice, the first in single quotes
rule "r" { ['when'] = child, when = minor, because = because, source = "s" }
--> 1:30 found a second when in one table, the first is on line 2
--| when står en andra gång i samma tabell, den första är på rad 2

---- a place twice
fact "pay" { yes_no, [1] = text, ask = because }
--> 1:23 found a second 1 in one table, the first is on line 2
--| 1 står en andra gång i samma tabell, den första är på rad 2

---- a member in brackets
rule "r" { ["when"] = child, because = because, source = "s" }
--> right

---- a language twice
rule "r" { when = child, because = { sv = "a", en = "b", sv = "c" }, source = "s" }
--> 1:58 found a second sv in one table, the first is on line 2
--| sv står en andra gång i samma tabell, den första är på rad 2

---- a function that returns nothing
rule "r" { when = function(case) case.age < 18 end, because = because, source = "s" }
--> 1:43 found '<' where it cannot stand
--| här står '<' där det inte kan stå

---- a global
limit = 18
--> 1:1 found "limit" set outside a declaration, wanted local limit
--| "limit" sätts utanför en deklaration, skriv local limit

---- a large number
rule "r" { when = function(case) return case.age < 0xffffffffffffffffff end, because = because, source = "s" }
--> 1:52 found 0xffffffffffffffffff, wanted a whole number of at most 15 digits
--| här står 0xffffffffffffffffff, det ska vara ett heltal med högst 15 siffror

---- a larger number
rule "r" { when = function(case) return case.age < 99999999999999999999 end, because = because, source = "s" }
--> 1:52 found 99999999999999999999, wanted a whole number of at most 18 digits
--| här står 99999999999999999999, det ska vara ett heltal med högst 18 siffror

---- a number that wraps to less than none
rule "r" { when = function(case) return case.age > 0xffffffffffffffff end, because = because, source = "s" }
--> 1:52 found 0xffffffffffffffff, wanted a whole number of at most 15 digits
--| här står 0xffffffffffffffff, det ska vara ett heltal med högst 15 siffror

---- an exponent
fact "pay" { number { 0, 1e6 }, ask = because }
--> 1:26 found 1e6, wanted a whole number of at most 18 digits
--| här står 1e6, det ska vara ett heltal med högst 18 siffror

---- a goto over a rule
goto past
rule "r" { when = child, because = because, source = "s" }
::past::
--> 1:1 found goto outside a function, wanted none: all of a routine holds
--| här står goto utanför en funktion, ta bort det: allt i en rutin gäller

---- a return before a rule
do return end
rule "r" { when = child, because = because, source = "s" }
--> 1:4 found return outside a function, wanted none: all of a routine holds
--| här står return utanför en funktion, ta bort det: allt i en rutin gäller
