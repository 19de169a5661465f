-- cpu: long texts are put in order
--
-- Harm: each comparison is one step and goes through the rules of a locale.
-- Safe: a text is short, and the locale is none.
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
    while true do local less = b < c end
  end,
  because = { en = "x" }, source = "s",
}
