-- cpu: a loop whose counter would overflow
--
-- Harm: a counter that wraps never ends the loop.
-- Safe: the loop ends.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    for i = math.maxinteger - 1, math.maxinteger do end
    for i = 1, 1 << 62, 1 << 61 do end
    return true
  end,
  because = { en = "x" }, source = "s",
}
