-- memory: a list that grows
--
-- Harm: the host runs out of memory.
-- Safe: the decision stops at its ceiling of memory.
--
-- expect: decide ELIMIT "rule "r": found a table, or calls within calls, of more than 524288 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local list = {}
    for i = 1, 1 << 40 do list[i] = i end
    return true
  end,
  because = { en = "x" }, source = "s",
}
