-- cpu: a table is put in order again and again
--
-- Harm: each call sorts the table, and no hook is called in it.
-- Safe: the sorting counts as steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local list = {}
    for i = 1, 2000 do list[i] = i end
    while true do for k in pairs(list) do break end end
  end,
  because = { en = "x" }, source = "s",
}
