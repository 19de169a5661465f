-- Regeln har ett villkor, men det är sant vad som än är känt och okänt. Då är
-- villkoret antingen fel, eller onödigt.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "bedom.jamt" { -- <<
  when = any { barn:known(), barn:unknown() },
  task = bedom { within = "24 h" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
