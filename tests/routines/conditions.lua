-- What is no condition, and conditions in the wrong place.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
rule "r1" { when = age, because = because, source = "s" }
--> rule "r1", when: found the fact age, wanted a condition, as age:below(…) :at_most(…) :above(…) :at_least(…) :between(…) or :equals(…)
rule "r2" { when = danger, because = because, source = "s" }
--> rule "r2", when: found the fact danger, wanted a condition, as danger:is("…")
rule "r3" { when = forms, because = because, source = "s" }
--> rule "r3", when: found the fact forms, wanted a condition, as forms:has("…") :has_all("…") or :empty()
rule "r4" { when = name, because = because, source = "s" }
--> rule "r4", when: found the fact name, wanted a condition, as name:known() or :unknown()
rule "r5" { when = police, because = because, source = "s" }
--> rule "r5", when: found the actor police, wanted a condition
rule "r6" { when = true, because = because, source = "s" }
--> rule "r6", when: found true, wanted a condition
rule "r7" { when = "child", because = because, source = "s" }
--> rule "r7", when: found "child", wanted a condition
rule "r8" { when = consent_of(ngo), because = because, source = "s" }
--> rule "r8", when: found a consent without :is(…), wanted a condition, as consent_of(…):is("given")
rule "r9" { when = child & danger, because = because, source = "s" }
--> &: found the fact danger, wanted a condition, as danger:is("…")
rule "r10" { when = all { child, 3 }, because = because, source = "s" }
--> all: found the number 3, wanted a condition
rule "r11" { when = all(child, minor), because = because, source = "s" }
--> all: found two, wanted one; write all { a, b }
rule "r12" { when = any {}, because = because, source = "s" }
--> any: found an empty list, wanted at least one value
rule "r13" { when = no { child }, because = because, source = "s" }
--> no: found a table, wanted one condition, as no(a)
rule "r14" { when = reached(interpreter), because = because, source = "s" }
--> reached: found the task interpreter, wanted an actor
rule "r15" { when = done(police), because = because, source = "s" }
--> done: found the actor police, wanted a task
rule "r16" { when = received(3), because = because, source = "s" }
--> received: found the number 3, wanted what is received, as received "report"
rule "r17" { when = contacts(police), because = because, source = "s" }
--> rule "r17", when: found a word over the plan, wanted a condition over the case
rule "r18" { when = child, unless = 3, because = because, source = "s" }
--> rule "r18", unless: found the number 3, wanted a condition
rule "r19" { when = child + minor, because = because, source = "s" }
--> found + on the term child, wanted a condition
rule "r20" { when = reached, because = because, source = "s" }
--> rule "r20", when: found the word reached, wanted a condition
rule "r21" { when = child:or_else(), because = because, source = "s" }
--> :or_else: found nothing, wanted a condition, as a:or_else(b)
always "i1" { when = child }
--> always "i1": found no must, wanted a condition
always "i2" { must = contacts(interpreter) }
--> contacts: found the task interpreter, wanted an actor, kind "…" or anyone
always "i3" { must = contacts(kind "civl") }
--> kind: no actor is of the kind "civl"; did you mean "civil"?
always "i4" { must = contacts(police):on("duty") }
--> :on: found "duty", wanted one of duty, necessity, free, duty_unless, may, consent, anonymous
always "i5" { must = contacts(police):within("2 hors") }
--> :within: found "2 hors", wanted a duration: "now", "30 min", "2 h", "same day", "next day", "this working day", "next working day", "3 working days", "14 days", "2 weeks" or "4 months"
always "i6" { must = tells(ngo, "agee") }
--> tells: no fact or class is called "agee"; did you mean "age"?
always "i7" { must = tells(ngo, age) }
--> tells: found the fact age, wanted the name of a fact or a class, as tells(x, "age")
always "i8" { must = performs(ngo, police) }
--> performs: found the actor police, wanted a task
always "i9" { must = does(police) }
--> does: found the actor police, wanted a task
always "i10" { must = asks(police) }
--> asks: found the actor police, wanted a fact
always "i11" { must = contacts(police):on() }
--> :on: found nothing, wanted one of duty, necessity, free, duty_unless, may, consent, anonymous
