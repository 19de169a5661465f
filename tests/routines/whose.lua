-- Whose a step is, and what it is a part of.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }

-- A whole may be declared further down, and be one of several.
task "sound" { name = because, part_of = { "whole", "police" }, board = true }
actor "whole" { name = because, short = because, kind = "authority", finder = danger:is("none"), near = minor, part_of = "interpreter" }
amend.actor "ngo" { part_of = "whole", finder = child, near = done(sound), board = true, why = because }
amend.task "assessment" { part_of = "ngo", board = true, why = because }

task "own" { name = because, part_of = "own" }
--> task "own", part_of: goes in a circle: own, own
task "ring1" { name = because, part_of = { "whole", "ring2" } }
actor "ring2" { name = because, kind = "authority", part_of = "ring3" }
--> actor "ring2", part_of: goes in a circle: ring2, ring3, ring1, ring2
task "ring3" { name = because, part_of = "ring1" }
task "misspelt" { name = because, part_of = "interpeter" }
--> task "misspelt", part_of: found "interpeter", wanted names of actors and tasks in quotes; did you mean "interpreter"?
task "bare" { name = because, part_of = police }
--> task "bare", part_of: found the actor police, wanted names of actors and tasks in quotes
task "factual" { name = because, part_of = "age" }
--> task "factual", part_of: found "age", wanted names of actors and tasks in quotes
task "holed" { name = because, part_of = {} }
--> task "holed", part_of: found an empty list, wanted at least one value
task "said" { name = because, board = "yes" }
--> task "said", board: found "yes", wanted true
task "found" { name = because, finder = child }
--> task "found": no member is called "finder", wanted one of name, part_of, board, note
actor "quoted" { name = because, kind = "authority", finder = "child", near = age }
--> actor "quoted", finder: found "child", wanted a condition
--> actor "quoted", near: found the fact age, wanted a condition, as age:below(…) :at_most(…) :above(…) :at_least(…) :between(…) or :equals(…)
actor "planned" { name = because, kind = "authority", finder = contacts(police), short = "P" }
--> actor "planned", short: found "P", wanted a text in each language, as { sv = "…" }
--> actor "planned", finder: found a word over the plan, wanted a condition over the case
