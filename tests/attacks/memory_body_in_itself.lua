-- memory: a body in which one table stands thousands of times
--
-- Harm: each time that it stands there is a table in the copy of the body.
-- Safe: copies are memory and steps like all else.
--
-- expect: load ELIMIT "found more than 16777216 bytes of memory held by Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local body = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }
for _ = 1, 5 do body = { body, body, body, body, body, body, body, body, body, body } end
body = { body, body, body, [true] = 1 }
rule "r" (body)
