-- cpu: whole numbers that all fall in one place of a table
--
-- Harm: each instruction goes through thousands of keys.
-- Safe: where a routine makes large tables an instruction is more steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local t = {}
    for i = 1, 12000 do t[i * 16383] = true end
    while true do local x = t[16383 * 20000] end
  end,
  because = { en = "x" }, source = "s",
}
