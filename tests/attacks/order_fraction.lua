-- determinism: a fraction is made into a text
--
-- Harm: a host with a decimal comma writes another text, and 0/0 has a sign
--   on some processors only.
-- Safe: numbers are whole.
--
-- expect: load EROUTINE "found /, wanted //: numbers are whole"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return 1 / 2 .. "" == "0.5"
  end,
  because = { en = "x" }, source = "s",
}
