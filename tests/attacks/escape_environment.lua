-- escape: a routine gives itself other globals
--
-- Harm: the words can be replaced, and some releases of Lua compile it
--   wrongly.
-- Safe: _ENV is refused.
--
-- expect: load EROUTINE "found _ENV, which a routine cannot use"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local _ENV <const> = {}
