-- Kinds that only one actor has. Each of these is allowed.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }

-- Others have them, or a rule or an invariant speaks of them, or a ladder does.
actor "jail" { name = because, kind = "authority" }
actor "embassy" { name = because, kind = "embassy" }
actor "stranger" { name = because, kind = "tipster" }
rule "r" { never = { kind "embassy" }, because = because, source = "s" }

actor "partner" { name = because, kind = "civil_society" }
--> warning: actor "partner", kind: nobody else is of the kind "civil_society", there are authority, civil, embassy, foreign, person, private, tipster
actor "other" {
  name = because,
  kind = "privat",
--> warning: actor "other", kind: nobody else is of the kind "privat"; did you mean "private"?
}
