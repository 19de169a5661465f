-- memory: one long text, handed out thousands of times
--
-- Harm: Lua holds the text once, and C each copy of it: 48 MB.
-- Safe: C keeps it once.
--
-- expect: fired ""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local text = "varning "
for _ = 1, 10 do text = text .. text end
local warnings = {}
for i = 1, 1500 do warnings[i] = { en = text } end
for i = 1, 4 do
  rule("r" .. i) { warn = warnings, because = { en = "x" }, source = "s", when = sick & ~sick }
end
