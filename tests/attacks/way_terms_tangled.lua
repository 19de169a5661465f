-- cpu: a term that turns on eight facts in thousands of places, none of them told
--
-- Harm: which answers could matter is searched for hours.
-- Safe: a rule that turns on too much at once is refused.
--
-- expect: load ELIMIT "this rule turns on too many facts at once"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

fact "g1" { number { 0, 1000 }, ask = { en = "?" } }
fact "g2" { number { 0, 1000 }, ask = { en = "?" } }
fact "g3" { number { 0, 1000 }, ask = { en = "?" } }
fact "g4" { number { 0, 1000 }, ask = { en = "?" } }
fact "g5" { number { 0, 1000 }, ask = { en = "?" } }
fact "g6" { number { 0, 1000 }, ask = { en = "?" } }
fact "g7" { number { 0, 1000 }, ask = { en = "?" } }
fact "g8" { number { 0, 1000 }, ask = { en = "?" } }
local facts = { g1, g2, g3, g4, g5, g6, g7, g8 }
local parts = {}
for i = 1, 4000 do
  local f, h = facts[i % 8 + 1], facts[i * 7 % 5 + 1]
  parts[i] = f:below(i % 900 + 1) & h:above(i * 31 % 900 + 1)
end
local all_parts = {}
for i = 1, 40 do
  local some = {}
  for k = 1, 70 do some[k] = parts[i * 60 + k] end
  all_parts[i] = any(some)
end
term "dear" { all(all_parts), en = "x" }
for i = 1, 10 do
  rule("r" .. i) { when = dear & g1:below(i % 900 + 1) , contact = alpha { ground = free, within = "2 h" }, because = { en = "x" }, source = "s" }
end
