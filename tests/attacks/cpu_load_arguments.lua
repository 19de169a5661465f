-- cpu: as many arguments as a call takes, again and again
--
-- Harm: each is looked for among all that come after it.
-- Safe: each argument is some steps.
--
-- expect: load ELIMIT "found more than 10000000 steps of Lua"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

while true do
  local a = danger:is(
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent",
    "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent", "urgent"
  )
end
