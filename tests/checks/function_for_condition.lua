-- En regel har en funktion, men den frågar inget annat än det som villkor kan fråga. Som
-- villkor kan den läsas upp, prövas i varje tänkbart fall och ge de rätta frågorna.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.fara" {
  when = function(case) return case.fara == "akut" or case.alder < 18 end, -- <<
  contact = polis { within = "2 h", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
