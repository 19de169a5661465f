-- memory: a list of lists, each as wide as can be
--
-- Harm: the host runs out of memory.
-- Safe: the decision stops at its ceiling of memory.
--
-- expect: decide ELIMIT "rule "r": found more than 4194304 bytes of memory held by Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local lists = {}
    for i = 1, 1 << 40 do
      lists[i] = {}
      for k = 1, 1000 do lists[i][k] = k end
    end
    return true
  end,
  because = { en = "x" }, source = "s",
}
