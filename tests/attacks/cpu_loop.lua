-- cpu: a loop without end
--
-- Harm: the host waits for ever.
-- Safe: the decision stops at its ceiling of steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    while true do end
  end,
  because = { en = "x" }, source = "s",
}
