-- En invariant kräver en ordning som bara bärs av following. Den ordningen viker när ett
-- steg är mer bråttom än det andra, och då bryts det som alltid ska gälla.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.fara" {
  when = barn,
  contact = { socialtjanst { ground = free }, polis { ground = free, following = { socialtjanst } } },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

always "Socialtjänsten kommer före polisen" { -- <<
  must = before(socialtjanst, polis),
}
