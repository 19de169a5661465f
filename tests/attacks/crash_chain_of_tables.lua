-- crash: an error about a chain of indices that no name ends
--
-- Harm: the name of the faulty value is looked for link by link, in time that
--   grows with the square and in stack.
-- Safe: a long chain is refused.
--
-- expect: load EROUTINE "found a chain of more than 64 names, wanted locals between"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local a = {}
a = a
-- repeat 20000: [{}]
 + 1
