-- cpu: actors who are open on one day in a leap year
--
-- Harm: looking for the next opening goes through all days to the end of
--   time.
-- Safe: the search has an end.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 100 do
  local id = "a" .. i
  actor(id) { name = { en = "x" }, kind = "civil", open = "Feb 29 00:00-00:01; Su off" }
end
rule "r" { contact = { a1 { ground = free, within = "this working day" }, a2 { ground = free, within = "3 working days" } }, because = { en = "x" }, source = "s" }
