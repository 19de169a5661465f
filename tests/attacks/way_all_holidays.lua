-- cpu: every day of eighty years is a holiday
--
-- Harm: looking for the next working day has no end.
-- Safe: the search has an end.
--
-- expect: fired "r"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

calendar "x" { from = 2000, to = 2080, public = function(year, date)
  local days, first = {}, date(1, 1)
  for i = 0, 364 do days[i + 1] = first + i end
  return days
end }
actor "closed" { name = { en = "x" }, kind = "civil", open = "Mo-Fr 08:00-16:00; PH off" }
rule "r" { contact = { closed { ground = free, within = "100 working days" }, beta { ground = free, within = "this working day" } }, because = { en = "x" }, source = "s" }
