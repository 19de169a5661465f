-- crash: a calendar gives days of other centuries
--
-- Harm: tables of days are read outside their ends.
-- Safe: a day is one of the year asked for.
--
-- expect: load EROUTINE "calendar "x", public: found the number -9223372036854775808, wanted a day of 1990, as date(12, 25)"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

calendar "x" { from = 1990, to = 2100, public = function(year, date) return { math.mininteger, math.maxinteger } end }
