-- escape: a rule counts its steps in threads of their own
--
-- Harm: a new thread has a fresh count of steps.
-- Safe: there is no such name, and the decision fails.
--
-- expect: decide EROUTINE "rule "r": its function failed, wanted true or false"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    while true do coroutine.wrap(function() return 1 end)() end
  end,
  because = { en = "x" }, source = "s",
}
