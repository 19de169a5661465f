-- What people write who know Excel, and what a word processor puts in.

---- IF
rule "r" { when = IF(child, minor, no(minor)), because = because, source = "s" }
--> 1:19 no fact, term, actor or task is called "IF"; write a rule for each, with when = …
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "IF"; skriv en regel för vardera, med when = …

---- if as a function
rule "r" { when = if(child, minor, no(minor)), because = because, source = "s" }
--> 1:19 found if, wanted a rule for each, with when = …
--| här står if, skriv en regel för vardera, med when = …

---- AND with semicolons
rule "r" { when = AND(child; minor), because = because, source = "s" }
--> 1:28 found ; between values; write ,
--| här står ; mellan värden; skriv ,

---- OCH with semicolons
rule "r" { when = OCH(child; minor), because = because, source = "s" }
--> 1:28 found ; between values; write ,
--| här står ; mellan värden; skriv ,

---- and as a function
rule "r" { when = and(child, minor), because = because, source = "s" }
--> 1:19 found and, wanted all { a, b } or a & b
--| här står and, skriv all { a, b } eller a & b

---- or as a function
rule "r" { when = or(child, minor), because = because, source = "s" }
--> 1:19 found or, wanted any { a, b } or a | b
--| här står or, skriv any { a, b } eller a | b

---- not as a function
rule "r" { when = not(child), because = because, source = "s" }
--> 1:19 found "not", wanted no(a) or ~a (code that computes goes into a function)
--| här står "not", skriv no(a) eller ~a (kod som räknar hör hemma i en funktion)

---- NOT
rule "r" { when = NOT(child), because = because, source = "s" }
--> 1:19 no fact, term, actor or task is called "NOT"; write all { a, b }, any { a, b } or no(a)
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "NOT"; skriv all { a, b }, any { a, b } eller no(a)

---- one equals sign
rule "r" { when = age = 18, because = because, source = "s" }
--> 1:23 found =, wanted a:equals(18), a:is("x"), a alone or no(a)
--| här står =, skriv a:equals(18), a:is("x"), a ensamt eller no(a)

---- unequal as in a sheet
rule "r" { when = danger <> "none", because = because, source = "s" }
--> 1:26 found <>, wanted no(a:is("…"))
--| här står <>, skriv no(a:is("…"))

---- a fact is yes
rule "r" { when = minor = yes, because = because, source = "s" }
--> 1:25 found =, wanted a:equals(18), a:is("x"), a alone or no(a)
--| här står =, skriv a:equals(18), a:is("x"), a ensamt eller no(a)

---- a fact equals yes
rule "r" { when = minor == yes, because = because, source = "s" }
--> 1:25 found "==", wanted minor
--| här står "==", skriv minor

---- a fact equals true
rule "r" { when = minor == true, because = because, source = "s" }
--> 1:25 found "==", wanted minor
--| här står "==", skriv minor

---- a fact asked with is
rule "r" { when = minor:is(yes), because = because, source = "s" }
--> 1:25 the fact minor has no :is; write minor or no(minor)
--| uppgiften minor har inget :is; skriv minor eller no(minor)

---- a fact asked with is, in quotes
rule "r" { when = minor:is("yes"), because = because, source = "s" }
--> 1:25 the fact minor has no :is; write minor or no(minor)
--| uppgiften minor har inget :is; skriv minor eller no(minor)

---- a fact is more than a number
rule "r" { when = age > 18, because = because, source = "s" }
--> 1:23 found ">", wanted age:above(18) (code that computes goes into a function)
--| här står ">", skriv age:above(18) (kod som räknar hör hemma i en funktion)

---- a fact is less than another
rule "r" { when = age < minor, because = because, source = "s" }
--> 1:23 found "<", wanted a:below(18) (code that computes goes into a function)
--| här står "<", skriv a:below(18) (kod som räknar hör hemma i en funktion)

---- a fact between two numbers
rule "r" { when = age:between(15, 17), because = because, source = "s" }
--> right

---- between the wrong way round
rule "r" { when = age:between(17, 15), because = because, source = "s" }
--> 1:23 age:between: found what is never true of 0 to 120
--| age:between: det är aldrig sant för 0 till 120

---- a comma in a number
rule "r" { when = age:below(18,5), because = because, source = "s" }
--> 1:23 age:below: found two, wanted one; numbers are whole, without a comma; write age:below(18), age:between(18, 20) or any { age:below(18), age:below(20) }
--| age:below: här står två, det ska vara ett; talen är hela och utan komma; skriv age:below(18), age:between(18, 20) eller any { age:below(18), age:below(20) }

---- a point in a number
rule "r" { when = age:below(18.5), because = because, source = "s" }
--> 1:29 found 18.5, wanted a whole number of at most 18 digits
--| här står 18.5, det ska vara ett heltal med högst 18 siffror

---- a space in a number
fact "pay" { number { 0, 1 000 }, ask = because }
--> 1:26 found 1 000, wanted 1000
--| här står 1 000, skriv 1000

---- a number in quotes
rule "r" { when = age:below("18"), because = because, source = "s" }
--> 1:29 age:below: found "18", wanted a whole number from 0 to 120
--| age:below: här står "18", det ska vara ett heltal från 0 till 120

---- a per cent
rule "r" { when = age:below(18%), because = because, source = "s" }
--> 1:32 found ')' where it cannot stand
--| här står ')' där det inte kan stå

---- a choice without quotes
rule "r" { when = danger:is(urgent), because = because, source = "s" }
--> 1:29 no fact, term, actor or task is called "urgent"; did you mean "urgent" in quotes?
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "urgent"; menade du "urgent" inom citattecken?

---- a choice of another fact
rule "r" { when = danger:is("sexual"), because = because, source = "s" }
--> 1:29 danger:is: found "sexual", wanted one of none, urgent, immediate
--| danger:is: här står "sexual", välj bland none, urgent, immediate

---- choices in a list
rule "r" { when = danger:is({ "urgent", "immediate" }), because = because, source = "s" }
--> 1:26 danger:is: found a table, wanted one of none, urgent, immediate
--| danger:is: här står en tabell, välj bland none, urgent, immediate

---- choices with or
rule "r" { when = danger:is("urgent" or "immediate"), because = because, source = "s" }
--> 1:38 found "or", wanted any { a, b } or a | b (code that computes goes into a function)
--| här står "or", skriv any { a, b } eller a | b (kod som räknar hör hemma i en funktion)

---- choices with a stroke
rule "r" { when = danger:is("urgent" | "immediate"), because = because, source = "s" }
--> 1:0 found an error of Lua: attempt to perform bitwise operation on a string value (constant 'urgent')
--| fel i Lua: försök att räkna bitar i ett värde som är string (konstanten 'urgent')

---- has of one_of
rule "r" { when = danger:has("urgent"), because = because, source = "s" }
--> 1:26 the fact danger has no :has; did you mean :is?
--| uppgiften danger har inget :has; menade du :is?

---- is of any_of
rule "r" { when = forms:is("sexual"), because = because, source = "s" }
--> 1:25 the fact forms has no :is; did you mean :has?
--| uppgiften forms har inget :is; menade du :has?

---- equals of a choice
rule "r" { when = danger:equals("urgent"), because = because, source = "s" }
--> 1:26 the fact danger has no :equals; did you mean :is?
--| uppgiften danger har inget :equals; menade du :is?

---- yes by itself
rule "r" { when = yes, because = because, source = "s" }
--> 1:12 rule "r", when: found the choice yes, wanted a condition
--| rule "r", when: här står valet yes, det ska vara ett villkor

---- no by itself
rule "r" { when = child, unless = no, because = because, source = "s" }
--> 1:26 rule "r", unless: found the choice no, wanted a condition
--| rule "r", unless: här står valet no, det ska vara ett villkor

---- Ja
rule "r" { when = minor == Ja, because = because, source = "s" }
--> 1:25 found "==", wanted a:equals(18), a:is("x"), a alone or no(a) (code that computes goes into a function)
--| här står "==", skriv a:equals(18), a:is("x"), a ensamt eller no(a) (kod som räknar hör hemma i en funktion)

---- a boolean
rule "r" { when = true, because = because, source = "s" }
--> 1:19 rule "r", when: found true, wanted a condition
--| rule "r", when: här står true, det ska vara ett villkor

---- curly quotes
rule “r” { when = child, because = because, source = “s” }
--> 1:6 found “, a curly quote; write " (it stands in 1 more place)
--| här står “, ett typografiskt citattecken; skriv " (det står på ett ställe till)

---- curly quotes within plain ones
rule "r" { when = child, because = { sv = "Säg ”nej”", en = "Say “no”" }, source = "s" }
--> right

---- a single curly quote within a text
rule "r" { when = child, because = { sv = "x", en = "the child’s" }, source = "s" }
--> right

---- single quotes
rule 'r' { when = child, because = because, source = 's' }
--> right

---- a single curly quote
rule ’r’ { when = child, because = because, source = "s" }
--> 1:6 found ’, a curly quote; write " or '
--| här står ’, ett typografiskt citattecken; skriv " eller '

---- a dash for two
– a comment
rule "r" { when = child, because = because, source = "s" }
--> 1:1 found –, an en dash; write - (or -- before a comment)
--| här står –, ett tankstreck; skriv - (eller -- framför en kommentar)

---- a dash for a minus
local day = 5 – 2
--> 1:15 found –, an en dash; write - (or -- before a comment)
--| här står –, ett tankstreck; skriv - (eller -- framför en kommentar)

---- three points as one sign
rule "r" { … }
--> 1:12 found …, an ellipsis; write what it stands for
--| här står …, ett uteslutningstecken; skriv det som ska stå där

---- three points in a text
rule "r" { when = child, because = { sv = "och så vidare …", en = "and so on …" }, source = "s" }
--> right

---- a non-breaking space
rule "r" { when = child, because = because, source = "s" }
--> 1:5 found a non-breaking space (U+00A0); write a plain space
--| här står ett hårt mellanslag (U+00A0); skriv ett vanligt mellanslag

---- a non-breaking space in a text
rule "r" { when = child, because = because, source = "5 kap. 1 §" }
--> right

---- tabs
rule	"r"	{	when	=	child, because = because, source = "s"	}
--> right

---- a greater or equal sign
rule "r" { when = age ≥ 18, because = because, source = "s" }
--> 1:23 found ≥, a sign that compares; write a:at_least(…)
--| här står ≥, ett jämförelsetecken; skriv a:at_least(…)

---- an unequal sign
rule "r" { when = danger ≠ "none", because = because, source = "s" }
--> 1:26 found ≠, a sign that compares; write no(a:equals(…))
--| här står ≠, ett jämförelsetecken; skriv no(a:equals(…))

---- å in a name
rule "r" { when = ålder:below(18), because = because, source = "s" }
--> 1:19 found å in a name, where only a to z, 0 to 9 and _ can stand; write alder
--| här står å i ett namn, där bara a till z, 0 till 9 och _ får stå; skriv alder

---- å in an id
rule "ålder" { when = child, because = because, source = "s" }
--> 1:6 rule: found "ålder", wanted an id of a to z, 0 to 9, _ and .
--| rule: här står "ålder", det ska vara ett id av a till z, 0 till 9, _ och .

---- a capital in an id
rule "R1" { when = child, because = because, source = "s" }
--> 1:6 rule: found "R1", wanted an id of a to z, 0 to 9, _ and .
--| rule: här står "R1", det ska vara ett id av a till z, 0 till 9, _ och .

---- a text over two lines
rule "r" { when = child, because = { sv = "första
andra", en = "x" }, source = "s" }
--> 1:43 found a text that does not end on its line; write " after it
--| texten som börjar här slutar inte på raden; sätt " efter den
--> 2:6 found a text that does not end on its line; write " after it
--| texten som börjar här slutar inte på raden; sätt " efter den

---- quotes inside a text
rule "r" { when = child, because = { sv = "Säg "nej" då", en = "x" }, source = "s" }
--> 1:48 found " inside a text; write \" or ” there
--| här står " inne i en text; skriv \" eller ” där

---- a stroke in a text
rule "r" { when = child, because = because, source = "C:\dokument" }
--> 1:0 found what cannot stand after \ in a text: '"C:\d'; write \\ for a \
--| efter \ i texten står något som inte kan stå där: '"C:\d'; skriv \\ för ett \
