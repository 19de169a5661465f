-- Två regler säger samma steg, den ena när något är så och den andra när det inte är så.
-- Hur svaret än blir ska steget tas, men medan det är okänt tar ingen det.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "socialtjanst.barn" {
  when = all { fara:is("snar"), barn },
  contact = socialtjanst { within = "now", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "socialtjanst.vuxen" { -- <<
  when = all { fara:is("snar"), no(barn) },
  contact = socialtjanst { within = "24 h", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
