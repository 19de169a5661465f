-- What is asked first, and when a fact is asked at all.
routine "x" {
  version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" },
  ask_first = { "danger", { "age", "minor", sv = "Hur gammal?", en = "How old?" }, { "further_down" } },
  enough = "known_enough", alarm = "police", decides = { "police" },
}
use "common"
local because = { sv = "b", en = "b" }
term "known_enough" { danger:known(), sv = "x", en = "x" }
fact "further_down" { yes_no, ask = because, asked = child & no(danger:is("none")) }
fact "never_asked" { yes_no, asked = no, presume = { yes = child, no = danger:is("none") } }
fact "only_yes" { yes_no, asked = yes, presume = { yes = child }, ask = because }
fact "only_no" { yes_no, presume = { no = never_asked }, ask = because }
amend.fact "illness" { asked = no, why = because }
rule "r" { when = any { never_asked, further_down, only_yes, only_no, illness }, task = interpreter, because = because, source = "s" }
