-- crash: lines that end as on other systems
--
-- Harm: lines are counted in two ways, and a mistake is told of at the wrong
--   one.
-- Safe: they are lines.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

rule "r" { because = { en = "x" }, source = "s" }
--[[
]]
