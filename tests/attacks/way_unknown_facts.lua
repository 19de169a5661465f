-- cpu: hundreds of facts that nobody told, in hundreds of rules
--
-- Harm: what to ask next is tried out for all of them together.
-- Safe: the search has a bound.
--
-- expect: fired ""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local facts = {}
for i = 1, 240 do
  fact("f" .. i) { yes_no, ask = { en = "?" } }
end
rule "a" { when = f1 & f2 & f3 & f4 & f5 & f6 & f7 & f8 & f9 & f10 & f11 & f12 & f13 & f14 & f15 & f16 & f17 & f18 & f19, because = { en = "x" }, source = "s", contact = alpha { ground = free } }
rule "b" { when = (f1 | f2) & (f3 | f4) & (f5 | ~f6) & (f7 | f8) & (f9 | ~f10) & (f11 | f12) & (~f13 | f14) & (f15 | f16), because = { en = "x" }, source = "s", contact = beta { ground = free } }
