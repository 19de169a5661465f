-- What a contact or a task says on a page.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
local function both(text) return { sv = text, en = text } end
fact "found_by" { one_of { "police", "school" }, class = "finder", ask = because }

rule "right" {
  contact = police {
    ground = free, tell = { "situation", "forms", "name" }, heading = both "Ring {number}.", say_not = both "a",
    say_all = both "b", basis = both "c", by_when = both "d",
    say = { both "{age} {danger} {forms} {name} {number}", { sv = "a", en = "b", when = child & found_by:is("police") } },
  },
  task = interpreter { heading = both "{number}", say = { sv = "a", en = "b", when = minor } },
  because = because, source = "s",
}
amend.rule "common.second" { task = interpreter { say = both "Now: {number}", say_not = both "x" }, why = because }
rule "r1" { contact = police { ground = free, tell = { "age" }, say = both "{danger}" }, because = because, source = "s" }
--> rule "r1", contact police, say: found "danger" in braces, wanted a fact that is in tell
rule "r2" { contact = police { ground = free, tell = { "situation" }, say = both "{minor}" }, because = because, source = "s" }
--> rule "r2", contact police, say: found "minor", a yes or no, in braces, wanted a sentence with when
rule "r3" { contact = police { ground = free, tell = { "situation" }, say = { sv = "{aeg}", en = "x" } }, because = because, source = "s" }
--> rule "r3", contact police, say: found "aeg" in braces, wanted number or a fact; did you mean "age"?
rule "r4" { contact = police { ground = free, tell = { "situation" }, heading = { sv = "{age}", en = "x" } }, because = because, source = "s" }
--> rule "r4", contact police, heading: found "age" in braces, wanted number or nothing
rule "r5" { contact = police { ground = free, say_not = { sv = "a { b", en = "x" } }, because = because, source = "s" }
--> rule "r5", contact police, say_not: found a brace by itself, wanted a name between two
rule "r6" { contact = police { ground = free, say_all = { sv = "a", en = "} {number}" } }, because = because, source = "s" }
--> rule "r6", contact police, say_all: found a brace by itself, wanted a name between two
rule "r7" { contact = police { ground = free, basis = { sv = "{}", en = "x" } }, because = because, source = "s" }
--> rule "r7", contact police, basis: found "" in braces, wanted number or nothing
rule "r8" { contact = police { ground = free, say = "Hello" }, because = because, source = "s" }
--> rule "r8", contact police, say: found "Hello", wanted a text or a list of sentences
rule "r9" { contact = police { ground = free, say = { "Hello" } }, because = because, source = "s" }
--> rule "r9", contact police, say: found "Hello", wanted a text or a list of sentences
rule "r10" { contact = police { ground = free, say = { { sv = "a" } } }, because = because, source = "s" }
--> rule "r10", contact police, say: found no text in "en", wanted one in each of sv, en
rule "r11" { contact = police { ground = free, say = { { sv = "a", en = "b", whenn = child } } }, because = because, source = "s" }
--> rule "r11", contact police, say: no member is called "whenn"; did you mean "when"?
rule "r12" { contact = police { ground = free, say = { { when = child } } }, because = because, source = "s" }
--> rule "r12", contact police, say: found a table, wanted a text in each language, as { sv = "…" }
rule "r13" { contact = police { ground = free, say = { { sv = "a", en = "b", when = "child" } } }, because = because, source = "s" }
--> rule "r13", contact police, say, when: found "child", wanted a condition
rule "r14" { contact = police { ground = free, say = { { sv = "a", en = "b", when = contacts(police) } } }, because = because, source = "s" }
--> rule "r14", contact police, say, when: found a word over the plan, wanted a condition over the case
rule "r15" { contact = police { ground = free, heading = "Call" }, because = because, source = "s" }
--> rule "r15", contact police, heading: found "Call", wanted a text in each language, as { sv = "…" }
rule "r16" { task = interpreter { say = { sv = "{age}", en = "b" } }, because = because, source = "s" }
--> rule "r16", task interpreter, say: found "age" in braces, wanted a fact that is in tell
rule "r17" { contact = police { ground = anonymous, tell = { "situation" }, say = { sv = "{name}", en = "b" } }, because = because, source = "s" }
--> rule "r17", contact police, say: found "name" in braces, wanted a fact that is in tell
rule "r18" { contact = police { ground = free, say = {} }, because = because, source = "s" }
--> rule "r18", contact police, say: found a table, wanted a text in each language, as { sv = "…" }
rule "r19" { contact = police { ground = free, headline = because }, because = because, source = "s" }
--> rule "r19", contact police: no member is called "headline"; did you mean "heading"?
rule "r20" { contact = police { ground = free, tell = { "finder" } }, because = because, source = "s" }
--> rule "r20", contact police, tell: found "finder", which is about whoever runs the case and is told to nobody
rule "r21" { contact = police { ground = { anonymous, consent }, tell = { "age", "found_by" } }, because = because, source = "s" }
--> rule "r21", contact police, tell: found "found_by", which is about whoever runs the case and is told to nobody
rule "r22" { task = interpreter { say = { sv = "{number} {number} {nummer}", en = "b" }, within = { "1 h", "2 h" } }, because = because, source = "s" }
--> rule "r22", task interpreter, say: found "nummer" in braces, wanted number or a fact; did you mean "number"?
