-- What is asked first, said wrong.
routine "x" {
  version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" },
  ask_first = { "dangr", police, { "age", "minor" }, { "danger", sv = "x" }, { "danger", "forms", sv = "x", en = "x", da = "x" }, {}, "age", "age", "child", { a = "age" } },
--> found "police" before it is declared at tests/routines/common.lua:15
--> routine "x", ask_first: found "dangr", wanted the name of a fact; did you mean "danger"?
--> routine "x", ask_first: found a table, wanted a fact, or several with their question: { "a", "b", sv = "…", en = "…" }
--> routine "x", ask_first: found no text in "en", wanted one in each of sv, en
--> routine "x", ask_first: found "danger" twice
--> routine "x", ask_first: found "age" twice
--> routine "x", ask_first: found "child", wanted the name of a fact
  enough = "danger", alarm = "child",
--> routine "x", enough: found "danger", wanted the name of a term
--> routine "x", alarm: found "child", wanted the name of an actor
  decides = { "polise", "child", "police", "police" },
--> routine "x", decides: found "polise", wanted the name of an actor; did you mean "police"?
--> routine "x", decides: found "child", wanted the name of an actor
--> routine "x", decides: found "police" twice
}
use "common"
local because = { sv = "b", en = "b" }
fact "f1" { yes_no, asked = "no" }
--> fact "f1", asked: found "no", wanted a condition
fact "f2" { yes_no, asked = contacts(police) }
--> fact "f2", asked: found a word over the plan, wanted a condition over the case
fact "f3" { yes_no, presume = {} }
--> fact "f3", presume: found a table, wanted { yes = condition, no = condition }
fact "f4" { yes_no, presume = { yes = child, nej = child } }
--> fact "f4", presume: no member is called "nej", wanted one of yes, no
fact "f5" { yes_no, presume = { yes = "child", no = age } }
--> fact "f5", presume: found "child", wanted a condition
fact "f6" { number { 0, 9 }, presume = { yes = child } }
--> fact "f6", presume: found a table, wanted a whole number from 0 to 9
fact "f7" { yes_no, presume = { yes = f7 } }
--> found "f7" before it is declared at tests/routines/asking_wrong.lua:34
term "t8" { child, sv = "x", en = "x", to = "2026-06-30" }
fact "f8" { yes_no, presume = { no = t8 } }
--> fact "f8": presume goes in a circle: f8, t8, f8
term "t8" { f8, from = "2026-07-01" }
fact "f9" { yes_no, asked = no }
--> fact "f9": found no ask, wanted a question, since rule "r9" reads it
rule "r9" { ask = f9, because = because, source = "s" }
fact "f10" { yes_no, asked = child }
--> fact "f10": found no ask, wanted a question, since rule "r10" reads it
rule "r10" { when = f10, task = interpreter, because = because, source = "s" }
