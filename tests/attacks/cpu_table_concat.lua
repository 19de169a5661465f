-- cpu: a list is joined again and again
--
-- Harm: each call goes through the list, and no hook is called in it.
-- Safe: its length counts as steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local list = {}
    for i = 1, 1000 do list[i] = "" end
    while true do local text = table.concat(list) end
  end,
  because = { en = "x" }, source = "s",
}
