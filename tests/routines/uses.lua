-- Routines that cannot be used.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
use "nowhere"
--> use "nowhere": no routine is called so, looked for tests/routines/nowhere.lua
use "../common"
--> use: found "../common", wanted an id of a to z, 0 to 9, _, - and /
use(3)
--> use: found the number 3, wanted an id of a to z, 0 to 9, _, - and /
