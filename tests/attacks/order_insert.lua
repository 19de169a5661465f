-- determinism: a value is put last in a list with holes
--
-- Harm: the same case gives another plan in another run.
-- Safe: it is the same each time.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local list = { 1, 2, nil, 4 }
    table.insert(list, 3)
    return list[3] == 3 and table.len(list) == 4
  end,
  because = { en = "x" }, source = "s",
}
