-- cpu: steps that each come after all others
--
-- Harm: putting them in order takes for ever.
-- Safe: every plan is put in order.
--
-- expect: fired "r1, r2, r3"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local list = {}
for i = 1, 20 do task("k" .. i) { name = { en = "x" } } end
local names = { k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k18, k19, k20 }
for i = 1, 20 do
  local others = {}
  for k = 1, i - 1 do table.insert(others, names[k]) end
  for k = i + 1, 20 do table.insert(others, names[k]) end
  list[i] = names[i] { after = others }
end
for i = 1, 3 do rule("r" .. i) { task = list, because = { en = "x" }, source = "s" } end
