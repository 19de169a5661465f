-- One mistake, one message: what follows from it is not told.
routine "x" {
  version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" },
}
use "common"
local because = { sv = "b", en = "b" }

actor "hospital" { name = { sv = "x", en = "x" }, category = "care" }
--> actor "hospital": no member is called "category", wanted one of name, short, kind, phone, open, same_as, if_closed, if_no_answer, tries, again, part_of, finder, board, near, note
actor "Shelter" { name = { sv = "x", en = "x" }, kind = "care" }
--> actor: found "Shelter", wanted a name of a to z, 0 to 9 and _, as "shelter"
actor "skola" "x"
--> actor "skola": found "x", wanted { … }
actr "clinic" { name = { sv = "x", en = "x" }, kind = "care" }
--> no fact, term, actor or task is called "actr"; did you mean "actor"?
actor "jour" { name = { sv = "x", en = "x" }, kind = "authority", open = "Mo-Fr 08:00-16:30", if_closed = "nobody" }
--> actor "jour", if_closed: found "nobody", wanted the name of an actor

rule "r1" {
  contact = { shelter { ground = duty "SoL" }, skola { ground = duty "SoL" }, clinic { ground = duty "SoL" } },
  never = kind "foreign",
  because = because, source = "s",
}
rule "r2" { contact = jour { ground = duty "SoL", within = "now" }, because = because, source = "s" }
