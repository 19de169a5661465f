-- determinism: a table is written to while it is gone through
--
-- Harm: whether a new member is seen depends on where it lies.
-- Safe: it is the same each time.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local names, seen = { a = 1, b = 2, c = 3 }, ""
    for name in pairs(names) do
      seen = seen .. name
      names["x" .. name] = 1
      names.c = nil
    end
    return seen == "ab"
  end,
  because = { en = "x" }, source = "s",
}
