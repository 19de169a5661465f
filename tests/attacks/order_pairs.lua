-- determinism: the first of a table decides
--
-- Harm: the same case gives another plan in another run.
-- Safe: it is the same each time.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local first
    for name in pairs { b = 1, c = 2, a = 3, d = 4, [2] = 5, [1] = 6 } do first = first or name end
    return first == 1
  end,
  because = { en = "x" }, source = "s",
}
