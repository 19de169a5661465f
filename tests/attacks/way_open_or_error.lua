-- determinism: a rule reads what is unknown after what fails
--
-- Harm: whether the rule is open or fails depends on the order.
-- Safe: it goes by what comes first.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" {
  when = function(case)
    local danger = case.danger
    if danger == "none" then error("x") end
    return danger == "urgent"
  end,
  because = { en = "x" }, source = "s",
}
