-- What was declared stays as it is.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" } }
use "common"
local because = { sv = "b", en = "b" }
police.name = because
--> found a write to the actor police, which cannot be changed
string.len = nil
--> found an error of Lua: found a write to what cannot be changed
