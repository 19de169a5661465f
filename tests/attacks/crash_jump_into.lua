-- crash: a jump over the beginning of a local
--
-- Harm: the host crashes.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found what is not Lua: <goto inside> at line 13 jumps into the scope of local 'a'"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local function jump()
  goto inside
  local a = 1
  ::inside::
  a = a
end
