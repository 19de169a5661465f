-- En del av villkoret gör ingen skillnad: där den står är den aldrig sann. Regeln läses
-- som om den gällde fler fall än den gör.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.barn" {
  when = any { alder:below(18), all { alder:below(15), fara:is("akut") } }, -- <<
  contact = polis { within = "2 h", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
