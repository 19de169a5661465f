-- memory: one short list, handed out thousands of times
--
-- Harm: Lua holds the list once, and C each copy of it.
-- Safe: what C keeps has a ceiling, too.
--
-- expect: load ELIMIT "found more than 16777216 bytes of memory held by Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local steps, laws = {}, {}
for i = 1, 400 do laws[i] = may end
for i = 1, 400 do steps[i] = alpha { ground = laws } end
for i = 1, 20 do
  rule("r" .. i) { contact = steps, because = { en = "x" }, source = "s", when = sick & ~sick }
end
