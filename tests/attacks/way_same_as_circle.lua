-- crash: actors are the same as each other in a circle
--
-- Harm: the way around has no end.
-- Safe: the circle is told of.
--
-- expect: load EROUTINE "actor "a1", same_as: goes in a circle: a1, a2, a3, a4, a5, a1"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 5 do
  actor("a" .. i) { name = { en = "x" }, kind = "civil", same_as = "a" .. (i % 5 + 1) }
end
