-- crash: a calendar of years before all years
--
-- Harm: numbers of days overflow.
-- Safe: a calendar has years that can be.
--
-- expect: load EROUTINE "calendar "x", from: found the number -9223372036854775808, wanted a year from 1900 to 2200, as from = 1990"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

calendar "x" { from = math.mininteger, to = math.maxinteger, public = function() return {} end }
