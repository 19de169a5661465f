-- En regel kontaktar någon i precis de fall där en annan förbjuder det. Förbudet går
-- alltid före, så kontakten blir aldrig av: den ena av reglerna är fel.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "hem.aldrig" {
  when = barn,
  never = { hem },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "hem.beratta" {
  when = barn,
  contact = hem { within = "24 h", ground = free }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
