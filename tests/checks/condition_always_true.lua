-- En del av villkoret gör ingen skillnad: där den står är den alltid sann. Regeln läses
-- som om den vore trängre än den är.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.barn" {
  when = all { alder:below(15), alder:below(18) }, -- <<
  contact = polis { within = "2 h", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
