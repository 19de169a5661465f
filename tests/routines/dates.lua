-- Days that are none, or in the wrong order.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
rule "r1" { because = because, source = "s", from = "2026-02-30" }
--> rule "r1", from: found "2026-02-30", wanted a date, as "2026-07-01"
rule "r2" { because = because, source = "s", from = "2026-02-02", to = "2026-02-01" }
--> rule "r2", from: found "2026-02-02" after to, "2026-02-01"
rule "r3" { because = because, source = "s", to = 2026 }
--> rule "r3", to: found the number 2026, wanted a date, as "2026-07-01"
term "e1" { child, sv = "x", en = "x", to = "2026-06-30" }
term "e1" { child, from = "2026-06-30" }
--> term "e1": declared twice for the same days, first at tests/routines/dates.lua:11
term "e1" { child, from = "2026-07-01", to = "2026-12-31" }
--> term "e1": declared twice for the same days, first at tests/routines/dates.lua:12
