-- memory: hundreds of rules share one function of many constants
--
-- Harm: each copy of its code is kept.
-- Safe: the load stops at its ceiling of memory.
--
-- expect: load ELIMIT "found more than 16777216 bytes of memory held by Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local f = function(case) local t = {
-- repeat 9000: "c@",
} return t[1] == "c0" end
for i = 1, 500 do rule("r" .. i) { when = f, because = { en = "x" }, source = "s" } end
