-- carry-over: `pairs` hands out the table behind a stand-in
--
-- Harm: with the table in hand a rule writes to what all share.
-- Safe: only the function that goes on comes back.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local step, state, start = pairs(math)
    return type(step) == "function" and state == nil and start == nil
  end,
  because = { en = "x" }, source = "s",
}
