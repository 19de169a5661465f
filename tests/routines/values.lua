-- Values that are not in the domain.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
rule "r1" { when = danger:is("urgnt"), because = because, source = "s" }
--> danger:is: found "urgnt"; did you mean "urgent"?
rule "r2" { when = danger:is("far"), because = because, source = "s" }
--> danger:is: found "far", wanted one of none, urgent, immediate
rule "r3" { when = danger:is(), because = because, source = "s" }
--> danger:is: found nothing, wanted one of none, urgent, immediate
rule "r4" { when = age:below(121), because = because, source = "s" }
--> age:below: found the number 121, wanted a whole number from 0 to 120
rule "r5" { when = age:equals(16.5), because = because, source = "s" }
--> found 16.5, wanted a whole number of at most 18 digits
rule "r6" { when = age:equals("16"), because = because, source = "s" }
--> age:equals: found "16", wanted a whole number from 0 to 120
rule "r7" { when = age:between(18, 3), because = because, source = "s" }
--> age:between: found what is never true of 0 to 120
rule "r8" { when = age:below(0), because = because, source = "s" }
--> age:below: found what is never true of 0 to 120
rule "r9" { when = forms:has("begging", "sexuel"), because = because, source = "s" }
--> forms:has: found "sexuel"; did you mean "sexual"?
rule "r10" { when = consent_of(ngo):is("givn"), because = because, source = "s" }
--> consent_of:is: found "givn"; did you mean "given"?
rule "r11" { when = danger:iss("urgent"), because = because, source = "s" }
--> the fact danger has no :iss; did you mean :is?
rule "r12" { when = minor:below(3), because = because, source = "s" }
--> the fact minor has no :below, wanted one of :known :unknown :or_else
rule "r13" { when = danger.is("urgent"), because = because, source = "s" }
--> found .is(…), wanted :is(…)
fact "f1" { number { 3, 1 } }
--> number: wanted the least and the greatest whole number, as number { 0, 120 }
fact "f2" { one_of { "a", "b", "a" } }
--> one_of: found "a" twice
fact "f3" { one_of {} }
--> one_of: found an empty list, wanted at least one value
fact "f4" { any_of "a" }
--> any_of: found "a", wanted choices, as any_of { "a", "b" }
fact "f5" { one_of { "A b" } }
--> one_of: found "A b", wanted a choice of a to z, 0 to 9 and _
fact "f6" { number { 0, 3 }, presume = 4 }
--> fact "f6", presume: found the number 4, wanted a whole number from 0 to 3
fact "f7" { one_of { "a", "b" }, presume = "c" }
--> fact "f7", presume: found "c", wanted one of a, b
fact "f8" { any_of { "a", "b" }, presume = { "a", "c" } }
--> fact "f8", presume: found "c", wanted one of a, b
fact "f9" { text, presume = "x" }
--> fact "f9", presume: found "x", wanted no presumption of a text
fact "f10" { yes_no, presume = true }
--> fact "f10", presume: found true, wanted yes, no or a condition
fact "f11" { class = "situation" }
--> fact "f11": found nothing, wanted a type: yes_no, number {…}, one_of {…}, any_of {…} or text
fact "f12" { yes_no, class = "situatoin" }
--> fact "f12", class: found "situatoin", wanted a class; did you mean "situation"?
fact "f13" { yes_no, class = "zzz" }
--> fact "f13", class: found "zzz", wanted one of situation, contact_way, identity, health, migration, account, children, suspects, protected_address, finder
fact "f14" { yes_no, identifying = 3, labels = because }
--> fact "f14", identifying: found the number 3, wanted true
--> fact "f14", labels: found a table, wanted labels only where there are choices
