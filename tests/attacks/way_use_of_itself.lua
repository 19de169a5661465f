-- crash: `use` brings in a file that uses itself
--
-- Harm: the load has no end.
-- Safe: the circle is told of.
--
-- expect: load EROUTINE "use "round": goes in a circle: way_use_of_itself, round, round"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

use "round"
