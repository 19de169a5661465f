-- Members that are not known, and those that are missing.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
rule "r1" { wehn = child, because = because, source = "s" }
--> rule "r1": no member is called "wehn"; did you mean "when"?
rule "r2" { colour = child, because = because, source = "s" }
--> rule "r2": no member is called "colour", wanted one of when, unless, contact, task, never, ask, warn, because, law, source, unverified, from, to, note
rule "r3" { child, because = because, source = "s" }
--> rule "r3": found the term child without a member's name
rule "r4" { source = "s" }
--> rule "r4": found no because, wanted the reason in each language
rule "r5" { because = because }
--> rule "r5": found no source, wanted where it comes from
rule "r6" { contact = police {}, because = because, source = "s" }
--> rule "r6", contact police: found no ground, wanted one of duty, necessity, free, duty_unless, may, consent, anonymous
rule "r7" { contact = police, because = because, source = "s" }
--> rule "r7", contact police: found no ground, wanted one of duty, necessity, free, duty_unless, may, consent, anonymous
rule "r8" { contact = police { witihn = "2 h", ground = free }, because = because, source = "s" }
--> rule "r8", contact police: no member is called "witihn"; did you mean "within"?
rule "r9" { contact = police { ground = free, open = "24/7" }, because = because, source = "s" }
--> rule "r9", contact police: no member is called "open", wanted one of ground, within, from, tell, after, following, first, by, heading, say, say_not, say_all, basis, by_when, note
rule "r10" { task = interpreter { tell = "age" }, because = because, source = "s" }
--> rule "r10", task interpreter: no member is called "tell", wanted one of ground, within, from, after, following, first, by, heading, say, say_not, say_all, basis, by_when, note
rule "r11" { contact = interpreter, task = police, because = because, source = "s" }
--> rule "r11", contact: found the task interpreter, wanted an actor { … }
--> rule "r11", task: found the actor police, wanted a task
rule "r12" { contact = { police { ground = free }, 3 }, because = because, source = "s" }
--> rule "r12", contact: found the number 3, wanted an actor { … }
rule "r13" {
  because = because,
  source = "s",
  because = because,
--> found a second because in one table, the first is on line 31
}
rule "r14" { never = interpreter, ask = police, because = because, source = "s" }
--> rule "r14", never: found the task interpreter, wanted actors or kind "…"
--> rule "r14", ask: found the actor police, wanted facts
rule "r15" { never = kind "ciivl", because = because, source = "s" }
--> kind: no actor is of the kind "ciivl"; did you mean "civil"?
rule "r16" { law = 3, source = "", because = because }
--> rule "r16", law: found the number 3, wanted text
--> rule "r16", source: found "", wanted text
fact "f1" { yes_no, aks = because }
--> fact "f1": no member is called "aks"; did you mean "ask"?
actor "a1" { kind = "authority" }
--> actor "a1": found no name, wanted one in each language
actor "a2" { name = because }
--> actor "a2": found no kind, wanted one, as "authority"
actor "a3" { nmae = because, kind = "authority" }
--> actor "a3": no member is called "nmae"; did you mean "name"?
task "t1" {}
--> task "t1": found no name, wanted one in each language
term "e1" { child }
--> term "e1": found no words for it, wanted some in each of sv, en
term "e2" { sv = "x", en = "x" }
--> term "e2": found no condition, wanted one
police { ground = free }
--> contact police: found outside a rule, wanted contact = or task = in one
rule "r17" { [true] = child, because = because, source = "s" }
--> found a member whose name is no text, wanted a plain name
rule "r18" { [{}] = child, because = because, source = "s" }
--> found a member whose name is no text, wanted a plain name
