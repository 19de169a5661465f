-- crash: conditions at both ends of the greatest number fact
--
-- Harm: one more than the greatest overflows.
-- Safe: each is judged, or never true and refused.
--
-- expect: fired ""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

fact "f" { number { -9007199254740992, 9007199254740992 }, ask = { en = "?" } }
rule "r" { when = f:at_least(9007199254740992) | f:at_most(-9007199254740992) | f:above(9007199254740991), because = { en = "x" }, source = "s" }
