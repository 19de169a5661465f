-- escape: a routine writes to what stands for a fact
--
-- Harm: a fact gets a number or a type that nobody checked.
-- Safe: a stand-in cannot be written to.
--
-- expect: load EROUTINE "found a write to the fact age, which cannot be changed"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

age.number = 4711
