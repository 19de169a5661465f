-- crash: more locals from outside than a function can use
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found what is not Lua: too many upvalues (limit is 255) in function at line 15 near 'b128'"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

-- repeat 150: local a@ = 1 
local function f()
-- repeat 150: local b@ = 1 
  return function()
-- repeat 150: b@ = a@ 
  end
end
