-- memory: rules without end
--
-- Harm: the host runs out of memory.
-- Safe: what Lua holds meanwhile has a ceiling.
--
-- expect: load ELIMIT "found more than 16777216 bytes of memory held by Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 100000 do
  rule("r" .. i) { because = { en = "x" }, source = "s" }
end
