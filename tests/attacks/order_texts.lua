-- determinism: letters are put in order
--
-- Harm: a Swedish, a German and a Turkish host order letters in ways of their
--   own.
-- Safe: texts are ordered by their bytes.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return "Z" < "a" and "a" < "z" and "z" < "ä" and "ä" < "å" and "å" < "ö"
  end,
  because = { en = "x" }, source = "s",
}
