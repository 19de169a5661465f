-- cpu: long texts that differ in the last byte are compared
--
-- Harm: each comparison is one step and reads both texts to their ends.
-- Safe: a text is short enough to compare a million times.
--
-- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local a = "x"
    for _ = 1, 13 do a = a .. a end
    a = a .. a:sub(1, 8100)
    local b, c = a .. "1", a .. "2"
    while true do local same = b == c end
  end,
  because = { en = "x" }, source = "s",
}
