-- cpu: a value is put first in a long list
--
-- Harm: each call moves the whole list, and no hook is called in it.
-- Safe: what is moved counts as steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local list = {}
    for i = 1, 3000 do list[i] = i end
    while true do table.insert(list, 1, 0) table.remove(list, 1) end
  end,
  because = { en = "x" }, source = "s",
}
