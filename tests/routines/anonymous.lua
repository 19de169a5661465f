-- What cannot be told where nobody may be recognised (semantics 9).
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
rule "r1" { contact = ngo { ground = anonymous, tell = "name" }, because = because, source = "s" }
--> rule "r1", contact ngo, tell: found "name", wanted nothing that identifies under anonymous
rule "r2" { contact = ngo { ground = anonymous, tell = { "age", "illness" } }, because = because, source = "s" }
--> rule "r2", contact ngo, tell: found "illness", wanted nothing that identifies under anonymous
rule "r3" { contact = ngo { ground = anonymous, tell = "health" }, because = because, source = "s" }
--> rule "r3", contact ngo, tell: found "health", wanted nothing that identifies under anonymous
rule "r4" { contact = ngo { ground = anonymous, tell = { "identity", "migration" } }, because = because, source = "s" }
--> rule "r4", contact ngo, tell: found "identity", wanted nothing that identifies under anonymous
--> rule "r4", contact ngo, tell: found "migration", wanted nothing that identifies under anonymous
rule "r5" { contact = ngo { ground = anonymous, tell = { "children", "suspects" } }, because = because, source = "s" }
--> rule "r5", contact ngo, tell: found "children", wanted nothing that identifies under anonymous
--> rule "r5", contact ngo, tell: found "suspects", wanted nothing that identifies under anonymous
rule "r6" { contact = ngo { ground = { anonymous }, tell = "protected_address" }, because = because, source = "s" }
--> rule "r6", contact ngo, tell: found "protected_address", wanted nothing that identifies under anonymous
rule "r7" { contact = ngo { ground = { anonymous, consent }, tell = "name" }, because = because, source = "s" }
rule "r8" { contact = ngo { ground = anonymous, tell = { "situation", "account" } }, because = because, source = "s" }
