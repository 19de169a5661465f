-- memory: calls within calls
--
-- Harm: the host runs out of memory.
-- Safe: the decision stops at its ceiling of memory.
--
-- expect: decide ELIMIT "rule "r": found a table, or calls within calls, of more than 524288 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local function f() return 1 + f() end
    return f() > 0
  end,
  because = { en = "x" }, source = "s",
}
