-- escape: a rule counts its steps in threads of their own
--
-- Harm: a new thread has a fresh count of steps.
-- Safe: there is no such name, and the decision fails.
--
-- expect: load EROUTINE "rule "r", when: found "coroutine" in a function, wanted what the case says, as case.age, and names of its own"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    while true do coroutine.wrap(function() return 1 end)() end
  end,
  because = { en = "x" }, source = "s",
}
