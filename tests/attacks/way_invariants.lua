-- cpu: thousands of invariants over all actors
--
-- Harm: each plan is held against them all, again and again.
-- Safe: the ceilings of a routine bound it.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 2000 do
  always("i" .. i) { when = no(contacts(anyone):within "2 h"), must = before(anyone, anyone) & performs(anyone, look) }
end
rule "r" { contact = { alpha { ground = free }, beta { ground = free }, gamma { ground = free } }, task = { look, write }, because = { en = "x" }, source = "s" }
