-- What a contact or a task cannot have.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
rule "r1" { contact = police { ground = free, after = police }, because = because, source = "s" }
--> rule "r1", contact police, after: found police itself, wanted another actor or task
rule "r2" { task = interpreter { following = { assessment, interpreter } }, because = because, source = "s" }
--> rule "r2", task interpreter, following: found interpreter itself, wanted another actor or task
rule "r3" { contact = police { ground = free, within = "2 hoours" }, because = because, source = "s" }
--> rule "r3", contact police, within: found "2 hoours", wanted a duration: "now", "30 min", "2 h", "same day", "next day", "this working day", "next working day", "3 working days", "14 days", "2 weeks" or "4 months"
rule "r4" { contact = police { ground = free, within = 2 }, because = because, source = "s" }
--> rule "r4", contact police, within: found the number 2, wanted a duration: "now", "30 min", "2 h", "same day", "next day", "this working day", "next working day", "3 working days", "14 days", "2 weeks" or "4 months"
rule "r5" { contact = police { ground = free, within = "this workday" }, because = because, source = "s" }
--> rule "r5", contact police, within: found "this workday", wanted a duration: "now", "30 min", "2 h", "same day", "next day", "this working day", "next working day", "3 working days", "14 days", "2 weeks" or "4 months"
rule "r6" { contact = police { ground = "duty" }, because = because, source = "s" }
--> rule "r6", contact police, ground: found "duty", wanted one of duty, necessity, free, duty_unless, may, consent, anonymous
rule "r7" { contact = police { ground = dutty "law" }, because = because, source = "s" }
--> no fact, term, actor or task is called "dutty"; did you mean "duty"?
rule "r8" { contact = police { ground = free "law" }, because = because, source = "s" }
--> free: found "law", wanted no law after it
rule "r9" { contact = police { ground = duty(3) }, because = because, source = "s" }
--> duty: found the number 3, wanted a law, as duty "SoL 19 kap. 1 §"
rule "r10" { contact = police { ground = free, by = interpreter, first = 1 }, because = because, source = "s" }
--> rule "r10", contact police, first: found the number 1, wanted true
--> rule "r10", contact police, by: found the task interpreter, wanted an actor
rule "r11" { contact = police { ground = free, after = child }, because = because, source = "s" }
--> rule "r11", contact police, after: found the term child, wanted actors and tasks
rule "r12" { contact = police { ground = free, from = child }, because = because, source = "s" }
--> rule "r12", contact police, from: found the term child, wanted reached(…), done(…) or received "…"
rule "r13" { contact = police { ground = free, tell = { "agee", "situatoin", age } }, because = because, source = "s" }
--> rule "r13", contact police, tell: no fact or class is called "agee"; did you mean "age"?
--> rule "r13", contact police, tell: no fact or class is called "situatoin"; did you mean "situation"?
--> rule "r13", contact police, tell: found the fact age, wanted names of facts and classes in quotes
rule "r14" { task = interpreter { ground = duty "law" }, because = because, source = "s" }
--> rule "r14", task interpreter, ground: found duty, wanted consent or none for a task
rule "r15" {
  contact = police {
    ground = free,
    within = "soon",
--> rule "r15", contact police, within: found "soon", wanted a duration: "now", "30 min", "2 h", "same day", "next day", "this working day", "next working day", "3 working days", "14 days", "2 weeks" or "4 months"
  },
  because = because,
  source = "s",
}
