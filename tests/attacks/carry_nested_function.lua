-- carry-over: a function inside the function keeps a count
--
-- Harm: the second decision finds the count of the first.
-- Safe: the code is opened anew each time.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local count = 0
    local function more() count = count + 1 return count end
    more()
    return more() == 2
  end,
  because = { en = "x" }, source = "s",
}
