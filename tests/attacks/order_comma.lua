-- determinism: a number with a comma is read
--
-- Harm: a host with a decimal comma reads another number.
-- Safe: only whole numbers are read.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return tonumber "1,5" == nil and tonumber "1.5" == nil and tonumber "1 000" == nil
  end,
  because = { en = "x" }, source = "s",
}
