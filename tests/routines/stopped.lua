-- Code that fails while it is loaded.
local t = {}
t.a.b = 1
--> found an error of Lua: attempt to index a nil value (field 'a')
