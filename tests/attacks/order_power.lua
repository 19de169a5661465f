-- determinism: a power decides
--
-- Harm: libraries of mathematics round in ways of their own.
-- Safe: numbers are whole.
--
-- expect: load EROUTINE "found ^, wanted a * a"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return 3 ^ 40 > 5
  end,
  because = { en = "x" }, source = "s",
}
