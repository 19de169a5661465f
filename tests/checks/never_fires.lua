-- Ingen tänkbar uppsättning uppgifter gör villkoret sant, så regeln står där och gör
-- ingenting. Oftast utesluter två av delarna varandra, eller så stoppar unless just
-- det som when släpper fram.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.barn" { -- <<
  when = all { alder:below(15), alder:at_least(18) },
  contact = polis { within = "2 h", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
