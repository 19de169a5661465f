-- Facts that decide and cannot be asked about.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
fact "quiet" { yes_no }
--> fact "quiet": found no ask, wanted a question, since rule "r1" reads it
rule "r1" { when = quiet, because = because, source = "s" }
fact "f1" { yes_no, presume = no }
--> fact "f1": found no ask, wanted a question, since rule "r2" reads it
fact "f2" { yes_no, presume = f1, ask = because }
term "e1" { f2, sv = "x", en = "x" }
rule "r2" { unless = e1, because = because, source = "s" }
fact "f3" { text }
--> fact "f3": found no ask, wanted a question, since rule "r3" reads it
rule "r3" { ask = f3, because = because, source = "s" }
