-- memory: more rules than a routine may have
--
-- Harm: the host runs out of memory.
-- Safe: the number of rules has a ceiling.
--
-- expect: load EROUTINE "rule "r4097": found more than 4096 of them, wanted fewer"

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

for i = 1, 5000 do
  rule("r" .. i) { because = { sv = "x" }, source = "s" }
end
