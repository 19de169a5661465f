-- Allt som regeln ber om ber andra regler redan om, minst lika starkt, i varje fall där
-- den gäller. Den kan strykas utan att någon plan blir en annan. Att den säger skälet
-- en gång till kan vara meningen: då tillåts anmärkningen, med det skälet.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.fara" {
  when = fara:is("snar", "akut"),
  contact = polis { within = "now", ground = free, tell = { "fara", "alder" } },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "polis.barn" { -- <<
  when = all { fara:is("akut"), barn },
  contact = polis { within = "now", ground = free, tell = { "fara" } },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
