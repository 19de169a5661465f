-- cpu: texts are put together again and again
--
-- Harm: one step copies the whole text.
-- Safe: the bytes count as steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local a = "x"
    for _ = 1, 12 do a = a .. a end
    while true do local b = a .. a end
  end,
  because = { en = "x" }, source = "s",
}
