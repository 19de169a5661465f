-- crash: a number fact from end to end
--
-- Harm: the middle of two ends overflows.
-- Safe: the ends are those that JSON can say.
--
-- expect: load EROUTINE "number: wanted the least and the greatest whole number, as number { 0, 120 }"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

fact "f" { number { math.mininteger, math.maxinteger } }
