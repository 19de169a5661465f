-- memory: texts that are all different
--
-- Harm: the host runs out of memory.
-- Safe: the larger the table the more steps, which end before the memory does.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

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
