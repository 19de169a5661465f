-- What people write who know Python. How this is read stands in test_habits.c.

---- a comment with a hash
# the child
rule "r" { when = child, because = because, source = "s" }
--> 1:1 found # before a comment; write --
--| här står # framför en kommentar; skriv --

---- a comment after code
rule "r" { when = child, because = because, source = "s" } # the child
--> 1:60 found # before a comment; write --
--| här står # framför en kommentar; skriv --

---- elif
rule "r" { because = because, source = "s", when = function(case)
  if case.age < 15 then return true
  elif case.age < 18 then return false
  end
end }
--> 3:3 found elif, wanted elseif
--| här står elif, skriv elseif

---- if with a colon
rule "r" { because = because, source = "s", when = function(case)
  if case.age < 15: return true
end }
--> 2:19 found ':', wanted 'then'
--| här står ':', det ska vara 'then'

---- def
def grown(a)
  return no(a)
end
--> 1:1 found def, wanted local function
--| här står def, skriv local function

---- lambda
rule "r" { when = lambda case: case.age < 18, because = because, source = "s" }
--> 1:19 found lambda, wanted function(case) return … end
--| här står lambda, skriv function(case) return … end

---- None
rule "r" { when = child, unless = None, because = because, source = "s" }
--> 1:35 no fact, term, actor or task is called "None"; leave the member out
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "None"; lämna bort fältet

---- True
rule "r" { when = True, because = because, source = "s" }
--> 1:19 no fact, term, actor or task is called "True"; write yes or no of a fact, true of a member
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "True"; skriv yes eller no om en uppgift, true om ett fält

---- False
rule "r" { when = child, unless = False, because = because, source = "s" }
--> 1:35 no fact, term, actor or task is called "False"; write yes or no of a fact, true of a member
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "False"; skriv yes eller no om en uppgift, true om ett fält

---- not before a name
rule "r" { when = not child, because = because, source = "s" }
--> 1:19 found "not", wanted no(a) or ~a (code that computes goes into a function)
--| här står "not", skriv no(a) eller ~a (kod som räknar hör hemma i en funktion)

---- and
rule "r" { when = child and minor, because = because, source = "s" }
--> 1:25 found "and", wanted all { a, b } or a & b (code that computes goes into a function)
--| här står "and", skriv all { a, b } eller a & b (kod som räknar hör hemma i en funktion)

---- is
rule "r" { when = danger is "urgent", because = because, source = "s" }
--> 1:26 found is, wanted a:is("…")
--| här står is, skriv a:is("…")

---- in
rule "r" { when = "sexual" in forms, because = because, source = "s" }
--> 1:28 found in, wanted a:has("…")
--| här står in, skriv a:has("…")

---- not in
rule "r" { when = "sexual" not in forms, because = because, source = "s" }
--> 1:26 found " inside a text; write \" or ” there
--| här står " inne i en text; skriv \" eller ” där

---- a chain of comparisons
rule "r" { when = 15 <= age < 18, because = because, source = "s" }
--> 1:22 found "<=", wanted age:at_least(15) (code that computes goes into a function)
--| här står "<=", skriv age:at_least(15) (kod som räknar hör hemma i en funktion)

---- !=
rule "r" { when = danger != "none", because = because, source = "s" }
--> 1:26 found !=, wanted no(a:is("…"))
--| här står !=, skriv no(a:is("…"))

---- != in a function
rule "r" { when = function(case) return case.danger != "none" end, because = because, source = "s" }
--> 1:53 found !=, wanted ~=
--| här står !=, skriv ~=

---- a list in square brackets
rule "r" { contact = [ police, ngo ], because = because, source = "s" }
--> 1:22 found [, wanted { … }
--| här står [, skriv { … }

---- a dictionary
rule "r" { "when": child, "because": because, "source": "s" }
--> 1:18 found : after when in a table; write when = …
--| här står : efter when i en tabell; skriv when = …

---- a named argument
rule("r", when = child, because = because, source = "s")
--> 1:16 found =, wanted { a = … }
--| här står =, skriv { a = … }

---- an f-string
rule "r" { when = child, because = because, source = f"SoL {age}" }
--> 1:54 no fact, term, actor or task is called "f"
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "f"

---- three quotes
rule "r" { when = child, because = because, source = """s""" }
--> 1:55 found " inside a text; write \" or ” there
--| här står " inne i en text; skriv \" eller ” där

---- +=
local n = 1
n += 1
--> 2:3 found +=, wanted a = a + …
--| här står +=, skriv a = a + …

---- **
rule "r" { when = function(case) return case.age ** 2 > 400 end, because = because, source = "s" }
--> 1:50 found **, wanted a * a
--| här står **, skriv a * a

---- len
rule "r" { when = len(forms) > 1, because = because, source = "s" }
--> 1:30 found ">", wanted a:above(18) (code that computes goes into a function)
--| här står ">", skriv a:above(18) (kod som räknar hör hemma i en funktion)

---- len in a function
rule "r" { when = function(case) return len(case.forms) > 1 end, because = because, source = "s" }
--> 1:41 rule "r", when: found "len" in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står "len" i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn

---- any with brackets around a list
rule "r" { when = any([child, minor]), because = because, source = "s" }
--> 1:23 found [, wanted { … }
--| här står [, skriv { … }

---- any of values
rule "r" { when = any(child, minor), because = because, source = "s" }
--> 1:19 any: found two, wanted one; write any { a, b }
--| any: här står två, det ska vara ett; skriv any { a, b }

---- all of values
rule "r" { when = all(child, minor), because = because, source = "s" }
--> 1:19 all: found two, wanted one; write all { a, b }
--| all: här står två, det ska vara ett; skriv all { a, b }

---- pass
rule "r" { when = function(case) pass end, because = because, source = "s" }
--> 1:39 found 'end' where it cannot stand
--| här står 'end' där det inte kan stå

---- a condition and its else
rule "r" { when = child if minor else no(child), because = because, source = "s" }
--> 1:25 found if, wanted a rule for each, with when = …
--| här står if, skriv en regel för vardera, med when = …

---- an underscore in a number
fact "pay" { number { 0, 1_000 }, ask = because }
--> 1:26 found 1_000, wanted 1000
--| här står 1_000, skriv 1000

---- import
import common
--> 1:1 found import, wanted use "…"
--| här står import, skriv use "…"

---- try
try:
  rule "r" { when = child, because = because, source = "s" }
except:
  pass
--> 5:0 found the end, wanted ( … ), { … } or a text
--| här står slutet, det ska vara ( … ), { … } eller en text

---- print
print("hello")
--> 1:1 no fact, term, actor or task is called "print"
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "print"

---- str
rule "r" { when = function(case) return str(case.age) == "18" end, because = because, source = "s" }
--> 1:41 rule "r", when: found "str" in a function, wanted what the case says, as case.age, and names of its own
--| rule "r", when: här står "str" i en funktion, skriv det som ärendet säger, som case.age, och funktionens egna namn

---- a case read by get
rule "r" { when = function(case) return case.get("age") < 18 end, because = because, source = "s" }
--> 1:46 rule "r", when: no fact or term is called "get"
--| rule "r", when: ingen uppgift och inget begrepp heter "get"

---- a set of choices in a function
rule "r" { when = function(case) return case.danger in { "urgent", "immediate" } end, because = because, source = "s" }
--> 1:53 found in, wanted a == "…" or a == "…"
--| här står in, skriv a == "…" or a == "…"

---- capital letters
rule "r" { when = Child, because = because, source = "s" }
--> 1:19 no fact, term, actor or task is called "Child"; did you mean "child"?
--| ingen uppgift, aktör eller åtgärd och inget begrepp heter "Child"; menade du "child"?

---- kind ==
rule "r" { when = child, never = kind == "private", because = because, source = "s" }
--> 1:39 found "==", wanted kind:is("private") (code that computes goes into a function)
--| här står "==", skriv kind:is("private") (kod som räknar hör hemma i en funktion)
