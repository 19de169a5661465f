-- cpu: a case is asked for a name of 16 KiB
--
-- Harm: each time the whole name is read.
-- Safe: reading a name costs by its length.
--
-- expect: decide EROUTINE "rule "r": its function reads ?, wanted the name of a fact, a term or a choice"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local a = "a"
    for _ = 1, 13 do a = a .. a end
    while true do local x = a .. "b" local y = case[x] end
  end,
  because = { en = "x" }, source = "s",
}
