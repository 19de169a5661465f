-- Too many choices, and lists that are none.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
local many = {}
for i = 1, 65 do many[i] = "c" .. i end
fact "f1" { one_of(many) }
--> one_of: found more than 63 choices, wanted fewer
rule "r1" { when = all { child, x = minor }, because = because, source = "s" }
--> all: found the name "x" in a list, wanted values only
rule "r2" { task = { interpreter, nil, assessment }, because = because, source = "s" }
--> rule "r2", task: found nothing as value 2 of a list
rule "r3" { never = {}, because = because, source = "s" }
--> rule "r3", never: found an empty list, wanted at least one value
local round = {}
round.again = round
rule "r4" { warn = round, because = because, source = "s" }
--> found a table in more than 8 others, wanted fewer
