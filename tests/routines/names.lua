-- Names that are not there, or come too late, or are taken.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
rule "r1" { when = agee:below(18), because = because, source = "s" }
--> no fact, term, actor or task is called "agee"; did you mean "age"? (it stands in 1 more place)
rule "r2" { when = agee:below(18), because = because, source = "s" }
rule "r3" { when = zzz, because = because, source = "s" }
--> no fact, term, actor or task is called "zzz"
rule "r4" { when = later, because = because, source = "s" }
--> found "later" before it is declared at tests/routines/names.lua:12
fact "later" { yes_no, ask = because }
fact "later" { yes_no, ask = because }
--> fact "later": declared twice, first at tests/routines/names.lua:12
task "age" { name = because }
--> task "age": declared twice, first at tests/routines/common.lua:6
term "child" { later, sv = "x", en = "x" }
--> term "child": declared twice, first at tests/routines/common.lua:21
rule "r4" { because = because, source = "s" }
--> rule "r4": declared twice, first at tests/routines/names.lua:10
always "a child is reported" { must = child }
--> always "a child is reported": declared twice, first at tests/routines/common.lua:30
fact "any" { yes_no }
--> fact "any": found a word of the language, wanted another name
fact "while" { yes_no }
--> fact "while": found a word of the language, wanted another name
actor "math" { name = because, kind = "authority" }
--> actor "math": found a word of the language, wanted another name
fact "Upper" { yes_no }
--> fact: found "Upper", wanted a name of a to z, 0 to 9 and _, as "upper"
rule "not an id" { because = because, source = "s" }
--> rule: found "not an id", wanted an id of a to z, 0 to 9, _ and .
something = 3
--> found "something" set outside a declaration, wanted local something
fact "bodiless"
--> fact "bodiless": found no body, wanted { … }
task "wrong_body" "text"
--> task "wrong_body": found "text", wanted { … }
routine "again" { version = "1", title = because, languages = { "sv" } }
--> routine "again": declared twice, first at tests/routines/names.lua:2
rule(police) { because = because, source = "s" }
--> rule: found the actor police, wanted an id of a to z, 0 to 9, _ and .
actor(3) {}
--> actor: found the number 3, wanted a name of a to z, 0 to 9 and _
