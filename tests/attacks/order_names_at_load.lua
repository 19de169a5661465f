-- determinism: rules are made in the order of a table
--
-- Harm: the rules stand in another order in another process.
-- Safe: `pairs` is ordered.
--
-- expect: fired "a1, b1, c1, d1"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for name in pairs { d = 1, b = 1, a = 1, c = 1 } do
  rule(name .. 1) { because = { en = "x" }, source = "s" }
end
