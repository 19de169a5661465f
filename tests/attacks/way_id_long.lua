-- memory: the id of a rule has ten thousand letters
--
-- Harm: buffers of fixed length run over.
-- Safe: an id has a length.
--
-- expect: load EROUTINE "rule: found "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr…", wanted an id of a to z, 0 to 9, _ and ."

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local id = "r"
for _ = 1, 13 do id = id .. id end
rule(id) { because = { en = "x" }, source = "s" }
