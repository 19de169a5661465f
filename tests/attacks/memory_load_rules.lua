-- memory: more rules than a routine may have
--
-- Harm: the host runs out of memory.
-- Safe: the number of rules has a ceiling.
--
-- expect: load EROUTINE "rule "r4097": found more than 4096 of them, wanted fewer"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 5000 do
  rule("r" .. i) { because = { en = "x" }, source = "s" }
end
