-- cpu: what is gone through loses all that comes next each time
--
-- Harm: one call goes over thousands of names, for no steps.
-- Safe: each name passed by is a step.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local t = {}
    for i = 1, 4000 do t["k" .. i] = true end
    while true do
      local f = pairs(t)
      for i = 1, 4000 do t["k" .. i] = nil end
      f()
      for i = 1, 4000 do t["k" .. i] = true end
    end
  end,
  because = { en = "x" }, source = "s",
}
