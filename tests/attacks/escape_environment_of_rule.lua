-- escape: a rule takes another table for its globals
--
-- Harm: what is read-only is left behind.
-- Safe: _ENV is refused, in a function too.
--
-- expect: load EROUTINE "found _ENV, which a routine cannot use"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local function f(_ENV) x = 1 return x end
    return f({}) == 1
  end,
  because = { en = "x" }, source = "s",
}
