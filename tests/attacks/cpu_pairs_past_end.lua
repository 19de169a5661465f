-- cpu: the function that pairs gives is called again past its end
--
-- Harm: each call goes over all names, for no steps.
-- Safe: it stays at its end, and each name passed by is a step.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local t = {}
    for i = 1, 8000 do t[i * 3] = true end
    local f = pairs(t)
    for i = 1, 8000 do t[i * 3] = nil end
    while true do f() end
  end,
  because = { en = "x" }, source = "s",
}
