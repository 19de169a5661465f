-- cpu: a large table that has been emptied is gone through again and again
--
-- Harm: each call passes all places of the table, for no steps.
-- Safe: going through a table costs what the largest costs.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local t = {}
    for i = 1, 16000 do t["k" .. i] = true end
    for i = 1, 16000 do t["k" .. i] = nil end
    while true do pairs(t) end
  end,
  because = { en = "x" }, source = "s",
}
