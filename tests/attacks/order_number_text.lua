-- determinism: a number becomes a text
--
-- Harm: the same case gives another plan in another run.
-- Safe: it is the same each time.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return case.code .. "" == tostring(case.code) and tonumber(tostring(case.code)) == case.code
  end,
  because = { en = "x" }, source = "s",
}
