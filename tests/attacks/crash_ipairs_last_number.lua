-- crash: the function that ipairs gives is called with other arguments
--
-- Harm: what comes after the last whole number is not one.
-- Safe: the first comes after it.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local f = ipairs({})
    local a, b = f({ 5 }, 0)
    local ok = a == 1 and b == 5
    f({}, math.maxinteger)
    f({}, math.mininteger)
    f({}, -1)
    return ok
  end,
  because = { en = "x" }, source = "s",
}
