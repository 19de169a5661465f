-- determinism: the sign # counts a list with holes
--
-- Harm: the same case gives another plan in another run.
-- Safe: the sign is refused.
--
-- expect: load EROUTINE "found #, wanted table.len(list) or text:len()"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local list = { 1, nil, 3 }
    return #list == 3
  end,
  because = { en = "x" }, source = "s",
}
