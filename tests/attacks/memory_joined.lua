-- memory: a list of texts becomes one text
--
-- Harm: the host runs out of memory.
-- Safe: the decision stops at its ceiling of memory.
--
-- expect: decide ELIMIT "rule "r": found a text of more than 16384 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local text, list = "x", {}
    for _ = 1, 13 do text = text .. text end
    for i = 1, 400 do list[i] = text end
    return table.concat(list) == ""
  end,
  because = { en = "x" }, source = "s",
}
