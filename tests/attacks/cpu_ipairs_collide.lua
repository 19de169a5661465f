-- cpu: the function that ipairs gives looks for a number past all keys of its place
--
-- Harm: each call goes through thousands of keys.
-- Safe: where a routine makes large tables an instruction is more steps.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local t = {}
    for i = 1, 12000 do t[i * 16383] = true end
    local f = ipairs(t)
    while true do f(t, 16383 * 20000 - 1) end
  end,
  because = { en = "x" }, source = "s",
}
