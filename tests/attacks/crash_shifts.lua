-- crash: shifts by more than all bits
--
-- Harm: what comes out differs from processor to processor.
-- Safe: it is zero.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local a, b = 64, -64
    return 1 << a == 0 and 1 >> a == 0 and 1 << b == 0 and 1 << math.mininteger == 0
  end,
  because = { en = "x" }, source = "s",
}
