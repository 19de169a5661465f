-- Inget av exempelfallen får regeln att gälla, så ingen har sett vad den gör, och en ändring
-- av den märks inte. Sägs bara när exempel ges: rutin check RUTIN EXEMPEL.
-- with: {"case": {"case": "1", "opened": "2026-11-25T10:00:00+01:00", "now": "2026-11-25T10:00:00+01:00", "facts": {"fara": "akut"}}, "expect": {}}
routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.fara" {
  when = fara:is("akut"),
  contact = polis { within = "now", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "barn.bedom" { -- <<
  when = barn,
  task = bedom { within = "24 h" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
