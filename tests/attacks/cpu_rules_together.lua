-- cpu: many rules that each stay under the ceiling
--
-- Harm: the ceiling holds for each and not for all.
-- Safe: one budget serves the whole decision.
--
-- expect: decide ELIMIT "rule "r9": found more than 1000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for number = 1, 100 do
  rule("r" .. number) {
    when = function(case)
      for i = 1, 120000 do end
      return true
    end,
    because = { en = "x" }, source = "s",
  }
end
