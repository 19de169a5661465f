-- determinism: functions are the names in a table
--
-- Harm: the same case gives another plan in another run.
-- Safe: such a table is not gone through, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    for name in pairs { [pairs] = 1, [ipairs] = 2 } do return name == pairs end
    return false
  end,
  because = { en = "x" }, source = "s",
}
