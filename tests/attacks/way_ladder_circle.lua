-- crash: actors stand in for each other in a circle, both ways
--
-- Harm: the ladder has no end.
-- Safe: the circle is told of.
--
-- expect: load EROUTINE "actor "a1", if_no_answer: leads on to more than 8 actors, wanted fewer"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 200 do
  actor("a" .. i) {
    name = { en = "x" }, kind = "civil", if_closed = "a" .. (i % 200 + 1), if_no_answer = "a" .. ((i + 1) % 200 + 1),
  }
end
