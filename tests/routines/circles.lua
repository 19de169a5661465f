-- What leads back to itself.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
actor "a1" { name = because, kind = "authority", same_as = "a2" }
--> actor "a1", same_as: goes in a circle: a1, a2, a1
actor "a2" { name = because, kind = "authority", same_as = "a1" }
actor "a3" { name = because, kind = "authority", same_as = "a3" }
--> actor "a3", same_as: goes in a circle: a3, a3
actor "a4" { name = because, kind = "authority", same_as = "polise" }
--> actor "a4", same_as: found "polise", wanted the name of an actor; did you mean "police"?
term "e1" { child, sv = "x", en = "x", to = "2026-06-30" }
fact "f1" { yes_no, presume = e1, ask = because }
--> fact "f1": presume goes in a circle: f1, e1, f1
term "e1" { f1, from = "2026-07-01" }
term "e2" { child, sv = "x", en = "x", to = "2026-06-30" }
--> term "e2": it goes in a circle: e2, e2
term "e2" { no(e2), from = "2026-07-01" }
fact "f2" { yes_no, presume = f2 }
--> found "f2" before it is declared at tests/routines/circles.lua:19
