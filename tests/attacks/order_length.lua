-- determinism: the length of a list with holes
--
-- Harm: the same case gives another plan in another run.
-- Safe: it is the same each time.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local list = { 1, nil, 3, nil, 5, nil, 7, nil }
    for i = 9, 60, 3 do list[i] = i end
    list.a, list.b, list.c = 1, 2, 3
    return table.len(list) == 1
  end,
  because = { en = "x" }, source = "s",
}
