-- cpu: two calls for each call
--
-- Harm: the host waits for ever.
-- Safe: the decision stops at its ceiling of steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local function f(n)
      if n == 0 then return 1 end
      return f(n - 1) + f(n - 1)
    end
    return f(60) > 0
  end,
  because = { en = "x" }, source = "s",
}
