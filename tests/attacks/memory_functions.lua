-- memory: functions that hold on to each other
--
-- Harm: the host runs out of memory.
-- Safe: the decision stops at its ceiling of memory.
--
-- expect: decide ELIMIT "rule "r": found more than 4194304 bytes of memory held by Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local last = true
    while true do
      local before = last
      last = function() return before end
    end
  end,
  because = { en = "x" }, source = "s",
}
