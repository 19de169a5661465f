-- crash: a number beside & where a function has hundreds of constants
--
-- Harm: some releases of Lua compute with another value.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found a number beside ~, wanted a condition"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local t = {
-- repeat 300: "c@",
}
local a = function(b, c) return 1000001 ~ (b or c) end
