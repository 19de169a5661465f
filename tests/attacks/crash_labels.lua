-- crash: thousands of labels and jumps
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: fired ""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local function f()
-- repeat 4000: ::l@:: goto l@ 
end
