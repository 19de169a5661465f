-- A word that takes one thing refuses a second.

---- no
rule "r" { when = no(child, minor), because = because, source = "s" }
--> 1:19 no: found two, wanted one; did you mean no(all { … }) or no(any { … })?
--| no: här står två, det ska vara ett; menade du no(all { … }) eller no(any { … })?

---- no of three
rule "r" { when = no(child, minor, minor), because = because, source = "s" }
--> 1:19 no: found two, wanted one; did you mean no(all { … }) or no(any { … })?
--| no: här står två, det ska vara ett; menade du no(all { … }) eller no(any { … })?

---- reached
rule "r" { when = reached(police, ngo), because = because, source = "s" }
--> 1:19 reached: found two, wanted one; write any { reached(a), reached(b) } or all { … }, after from { reached(a), reached(b) }
--| reached: här står två, det ska vara ett; skriv any { reached(a), reached(b) } eller all { … }, efter from { reached(a), reached(b) }

---- tried
rule "r" { when = tried(police, ngo), because = because, source = "s" }
--> 1:19 tried: found two, wanted one; write any { tried(a), tried(b) } or all { … }
--| tried: här står två, det ska vara ett; skriv any { tried(a), tried(b) } eller all { … }

---- weighed
rule "r" { when = weighed(police, ngo), because = because, source = "s" }
--> 1:19 weighed: found two, wanted one; write any { weighed(a), weighed(b) } or all { … }
--| weighed: här står två, det ska vara ett; skriv any { weighed(a), weighed(b) } eller all { … }

---- done
rule "r" { when = done(interpreter, assessment), because = because, source = "s" }
--> 1:19 done: found two, wanted one; write any { done(a), done(b) } or all { … }, after from { done(a), done(b) }
--| done: här står två, det ska vara ett; skriv any { done(a), done(b) } eller all { … }, efter from { done(a), done(b) }

---- received
rule "r" { when = received("report", "decision"), because = because, source = "s" }
--> 1:19 received: found two, wanted one; write any { received "a", received "b" } or all { … }, after from { received "a", received "b" }
--| received: här står två, det ska vara ett; skriv any { received "a", received "b" } eller all { … }, efter from { received "a", received "b" }

---- consent_of
rule "r" { when = consent_of(police, ngo):is("given"), because = because, source = "s" }
--> 1:19 consent_of: found two, wanted one; write all { consent_of(a):is("given"), consent_of(b):is("given") }
--| consent_of: här står två, det ska vara ett; skriv all { consent_of(a):is("given"), consent_of(b):is("given") }

---- below
rule "r" { when = age:below(18, 20), because = because, source = "s" }
--> 1:23 age:below: found two, wanted one; numbers are whole, without a comma; write age:below(18), age:between(18, 20) or any { age:below(18), age:below(20) }
--| age:below: här står två, det ska vara ett; talen är hela och utan komma; skriv age:below(18), age:between(18, 20) eller any { age:below(18), age:below(20) }

---- equals
rule "r" { when = age:equals(18, 20), because = because, source = "s" }
--> 1:23 age:equals: found two, wanted one; numbers are whole, without a comma; write age:equals(18), age:between(18, 20) or any { age:equals(18), age:equals(20) }
--| age:equals: här står två, det ska vara ett; talen är hela och utan komma; skriv age:equals(18), age:between(18, 20) eller any { age:equals(18), age:equals(20) }

---- between of three
rule "r" { when = age:between(15, 16, 17), because = because, source = "s" }
--> 1:23 age:between: found three, wanted two; write age:between(15, 17)
--| age:between: här står tre, det ska vara två; skriv age:between(15, 17)

---- known
rule "r" { when = age:known(1), because = because, source = "s" }
--> 1:23 age:known: found one, wanted none; write age:known()
--| age:known: här står ett, det ska vara inget; skriv age:known()

---- unknown
rule "r" { when = danger:unknown("urgent"), because = because, source = "s" }
--> 1:26 danger:unknown: found one, wanted none; write danger:unknown()
--| danger:unknown: här står ett, det ska vara inget; skriv danger:unknown()

---- empty
rule "r" { when = forms:empty("sexual"), because = because, source = "s" }
--> 1:25 forms:empty: found one, wanted none; write forms:empty()
--| forms:empty: här står ett, det ska vara inget; skriv forms:empty()

---- or_else
rule "r" { when = child:or_else(minor, minor), because = because, source = "s" }
--> 1:25 :or_else: found two, wanted one; write a:or_else(b):or_else(c)
--| :or_else: här står två, det ska vara ett; skriv a:or_else(b):or_else(c)

---- is of many
rule "r" { when = danger:is("urgent", "immediate"), because = because, source = "s" }
--> right

---- duty
rule "r" { contact = police { ground = duty("A", "B") }, because = because, source = "s" }
--> 1:40 duty: found two, wanted one; write { duty "a", duty "b" }
--| duty: här står två, det ska vara ett; skriv { duty "a", duty "b" }

---- from
rule "r" { contact = police { ground = free, within = "2 h", from = reached(ngo, police) }, because = because, source = "s" }
--> 1:69 reached: found two, wanted one; write any { reached(a), reached(b) } or all { … }, after from { reached(a), reached(b) }
--| reached: här står två, det ska vara ett; skriv any { reached(a), reached(b) } eller all { … }, efter from { reached(a), reached(b) }

---- from, each by itself
rule "r" { contact = police { ground = free, within = "2 h", from = { reached(ngo), reached(social_services) } }, because = because, source = "s" }
--> right

---- days_before
rule "r" { contact = police { ground = free, within = days_before(age, 10, 5) }, because = because, source = "s" }
--> 1:55 days_before: found three, wanted two; write days_before(a, 10)
--| days_before: här står tre, det ska vara två; skriv days_before(a, 10)

---- kind
rule "r" { when = child, never = kind("private", "civil"), because = because, source = "s" }
--> 1:34 kind: found two, wanted one; write kind "a", kind "b"
--| kind: här står två, det ska vara ett; skriv kind "a", kind "b"

---- contacts
always "x" { must = contacts(police, ngo) }
--> 1:21 contacts: found two, wanted one; write any { contacts(a), contacts(b) } or all { … }
--| contacts: här står två, det ska vara ett; skriv any { contacts(a), contacts(b) } eller all { … }

---- before
always "x" { must = before(police, ngo, home) }
--> 1:21 before: found three, wanted two; write all { before(a, b), before(a, c) }
--| before: här står tre, det ska vara två; skriv all { before(a, b), before(a, c) }

---- within
always "x" { must = contacts(police):within("2 h", "3 h") }
--> 1:38 :within: found two, wanted one; write :within("24 h")
--| :within: här står två, det ska vara ett; skriv :within("24 h")

---- tells of two
always "x" { must = tells(ngo, "age", "minor") }
--> 1:21 tells: found three, wanted two; write all { tells(a, b), tells(a, c) }
--| tells: här står tre, det ska vara två; skriv all { tells(a, b), tells(a, c) }

---- an actor's body
rule "r" { contact = police({ ground = free }, {}), because = because, source = "s" }
--> 1:22 police: found two, wanted one; write police { … }
--| police: här står två, det ska vara ett; skriv police { … }

---- a rule with its body beside its name
rule("r", { when = child, because = because, source = "s" })
--> 1:1 rule: found two, wanted one; write rule "…" { … }
--| rule: här står två, det ska vara ett; skriv rule "…" { … }

---- a body too many
rule "r" ({ when = child, because = because, source = "s" }, {})
--> 1:6 rule "r": found two, wanted one; write rule "…" { … }
--| rule "r": här står två, det ska vara ett; skriv rule "…" { … }

---- use
use("common", "others")
--> 1:1 use: found two, wanted one; write use "a" use "b"
--| use: här står två, det ska vara ett; skriv use "a" use "b"

---- one_of
fact "pay" { one_of({ "a", "b" }, { "c" }), ask = because }
--> 1:14 one_of: found two, wanted one; write one_of { a, b }
--| one_of: här står två, det ska vara ett; skriv one_of { a, b }

---- number
fact "pay" { number({ 0, 120 }, { 3 }), ask = because }
--> 1:14 number: found two, wanted one; write number { 0, 120 }
--| number: här står två, det ska vara ett; skriv number { 0, 120 }

---- number without a table
fact "pay" { number(0, 120), ask = because }
--> 1:14 number: found two, wanted one; write number { 0, 120 }
--| number: här står två, det ska vara ett; skriv number { 0, 120 }

---- called fact
rule "r" { when = minor "x", because = because, source = "s" }
--> 1:19 found the fact minor called, wanted it alone
--| uppgiften minor anropas, det ska stå ensamt

---- called fact number
rule "r" { when = age(5), because = because, source = "s" }
--> 1:19 found the fact age called, wanted it alone
--| uppgiften age anropas, det ska stå ensamt

---- called fact table
rule "r" { when = age { 1, 2 }, because = because, source = "s" }
--> 1:19 found the fact age called, wanted it alone
--| uppgiften age anropas, det ska stå ensamt

---- called term
rule "r" { when = child "x", because = because, source = "s" }
--> 1:19 found the term child called, wanted it alone
--| begreppet child anropas, det ska stå ensamt

---- called no args
rule "r" { when = minor(), because = because, source = "s" }
--> 1:19 found the fact minor called, wanted it alone
--| uppgiften minor anropas, det ska stå ensamt

---- called yes
fact "f" { yes_no, class = "situation", presume = yes "x", ask = because }
--> 1:51 found yes called, wanted it alone
--| yes anropas, det ska stå ensamt

---- called no
rule "r" { when = no(minor)(child), because = because, source = "s" }
--> 1:22 found a condition called, wanted it alone
--| ett villkor anropas, det ska stå ensamt

---- called below
rule "r" { when = age:below(18)(5), because = because, source = "s" }
--> 1:19 found a condition called, wanted it alone
--| ett villkor anropas, det ska stå ensamt

---- called all with a text
rule "r" { when = all { minor, child } "x", because = because, source = "s" }
--> 1:25 found a condition called, wanted it alone
--| ett villkor anropas, det ska stå ensamt

---- called reached
rule "r" { when = reached(police) { home }, because = because, source = "s" }
--> 1:27 found a condition called, wanted it alone
--| ett villkor anropas, det ska stå ensamt

---- called consent
rule "r" { when = consent_of(ngo):is("given")(), because = because, source = "s" }
--> 1:30 found a condition called, wanted it alone
--| ett villkor anropas, det ska stå ensamt

---- called known
rule "r" { when = minor:known()(), because = because, source = "s" }
--> 1:19 found a condition called, wanted it alone
--| ett villkor anropas, det ska stå ensamt

---- a place in a fact
rule "r" { when = minor[1], because = because, source = "s" }
--> 1:19 found [1] on the fact minor, wanted a condition
--| här står [1] på uppgiften minor, det ska vara ett villkor

---- a place in a list of choices
rule "r" { when = forms[2], because = because, source = "s" }
--> 1:19 found [2] on the fact forms, wanted a condition
--| här står [2] på uppgiften forms, det ska vara ett villkor

---- a place in a condition
rule "r" { when = no(child)[true], because = because, source = "s" }
--> 1:22 found [ ] on a condition, wanted a condition
--| här står [ ] på ett villkor, det ska vara ett villkor
