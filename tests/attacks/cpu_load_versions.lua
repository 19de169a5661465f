-- cpu: a term with thousands of versions
--
-- Harm: each is held against all those before it, when no instruction is counted.
-- Safe: that counts as steps.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { sv = "Angrepp" }, languages = { "sv" } }

use "world"

for year = 1900, 2150 do
  for month = 1, 9 do
    for day = 1, 3 do
      local date = year .. "-0" .. month .. "-0" .. day
      term "long" { sick, from = date, to = date, sv = "x" }
    end
  end
end
