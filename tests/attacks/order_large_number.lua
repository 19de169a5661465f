-- determinism: a whole number that does not fit
--
-- Harm: it silently becomes a fraction.
-- Safe: it is refused.
--
-- expect: load EROUTINE "found 9223372036854775808, wanted a whole number of at most 18 digits"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return case.age < 9223372036854775808
  end,
  because = { en = "x" }, source = "s",
}
