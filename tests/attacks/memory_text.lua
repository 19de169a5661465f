-- memory: a text that doubles
--
-- Harm: the host runs out of memory.
-- Safe: the decision stops at its ceiling of memory.
--
-- expect: decide ELIMIT "rule "r": found a text of more than 16384 bytes in Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local text = "x"
    while true do text = text .. text end
  end,
  because = { en = "x" }, source = "s",
}
