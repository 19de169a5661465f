-- crash: the one division that overflows
--
-- Harm: the processor stops the host.
-- Safe: the number wraps around.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    return math.mininteger // -1 == math.mininteger and math.mininteger % -1 == 0
  end,
  because = { en = "x" }, source = "s",
}
