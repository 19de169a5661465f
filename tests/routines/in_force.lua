-- Dates in force that are misspelt.
routine "x" { version = "1", title = { sv = "x" }, languages = { "sv" }, in_force = { form = "2026-07-01" } }
--> routine "x", in_force: no member is called "form"; did you mean "from"?
