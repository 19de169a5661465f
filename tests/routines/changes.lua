-- Changes of what another file declares.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
amend.rule "common.reprot" { source = "s", why = because }
--> amend.rule "common.reprot": no rule is called so; did you mean "common.report"?
amend.rule "common.report" { source = "s" }
--> amend.rule "common.report": found no why, wanted the reason in each language
replace.rule "common.report" { because = because, source = "s", why = because }
--> replace.rule "common.report": changed twice, first at tests/routines/changes.lua:7
drop.rule "zzz" { why = because }
--> drop.rule "zzz": no rule is called so
drop.rule "common.second" { why = because, source = "s" }
--> drop.rule "common.second": no member is called "source", wanted one of why
amend.actor "police" { kind = "civil", why = because }
--> amend.actor "police": found kind, which cannot be changed once brought in
amend.actor "polise" { phone = "1", why = because }
--> amend.actor "polise": no actor is called so; did you mean "police"?
amend.fact "age" { number { 0, 200 }, why = because }
--> amend.fact "age": found a type, which cannot be changed once brought in
amend.fact "minor" { presume = yes, class = "health", why = because }
--> amend.fact "minor": found class, which cannot be changed once brought in
--> amend.fact "minor": found presume, which cannot be changed once brought in
amend.always "a child is reported" { must = minor, why = because }
--> found amend.always, wanted amend.rule, amend.actor, amend.task, amend.fact (what else was brought in stays as it is)
drop.always "a child is reported" { why = because }
--> found drop.always, wanted drop.rule (what else was brought in stays as it is)
amend.term "child" { minor, why = because }
--> found amend.term, wanted amend.rule, amend.actor, amend.task, amend.fact (what else was brought in stays as it is)
term "child" { minor, sv = "x", en = "x" }
--> term "child": declared twice, first at tests/routines/common.lua:21
drop.actor "ngo" { why = because }
--> found drop.actor, wanted drop.rule (what else was brought in stays as it is)
rule "own" { because = because, source = "s" }
amend.rule "own" { source = "t", why = because }
--> amend.rule "own": declared in this file, at tests/routines/changes.lua:34, wanted the change there
amend.task "interpreter" { colour = "x", why = because }
--> task "interpreter": no member is called "colour", wanted one of name, part_of, board, note
amend[{}] "x" {}
--> found amend.?, wanted amend.rule, amend.actor, amend.task, amend.fact (what else was brought in stays as it is)
amend.rule(3) {}
--> amend.rule: found the number 3, wanted an id
amend.rule "common.report"
--> amend.rule "common.report": found no body, wanted { … }
