-- memory: texts that are all different
--
-- Harm: the host runs out of memory.
-- Safe: the decision stops at its ceiling of memory.
--
-- expect: decide ELIMIT "rule "r": found a table, or calls within calls, of more than 524288 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local held = {}
    for i = 1, 1 << 40 do held["n" .. i] = true end
    return true
  end,
  because = { en = "x" }, source = "s",
}
