-- cpu: `use` names a hundred thousand files that are not there
--
-- Harm: the host looks for them all.
-- Safe: each costs steps.
--
-- expect: load EROUTINE "use "nothing1": no routine is called so, looked for tests/attacks/safe/nothing1.lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for i = 1, 100000 do use("nothing" .. i) end
