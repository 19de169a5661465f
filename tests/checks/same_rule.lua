-- Två regler gäller i precis samma fall och ber om precis samma sak. Ofta är den ena
-- en kopia där det som skulle skilja dem glömdes bort.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.fara" {
  when = fara:is("akut"),
  contact = polis { within = "now", ground = free, tell = { "fara" } },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "polis.akut" { -- <<
  when = fara:is("akut"),
  contact = polis { within = "now", ground = free, tell = { "fara" } },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
