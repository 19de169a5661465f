-- Två eller flera regler vill ha samma steg i olika ordning, så att det går i cirkel. I
-- planen räknas då inte den ordning som står sist. Ärendet visar ett fall.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "forst.polis" {
  when = fara:is("akut"),
  contact = { polis { ground = free }, socialtjanst { ground = free, after = { polis } } },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "forst.socialtjanst" {
  when = barn,
  contact = polis { ground = free, after = { socialtjanst } }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
