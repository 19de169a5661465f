-- En plikt faller bort i de fall där ett förbud mot samma aktör gäller. Det är sällan
-- menat: den som har en plikt ska fullgöra den, eller veta vem som gör det i stället.
-- Ärendet visar ett sådant fall.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "socialtjanst.aldrig" {
  when = ringa,
  never = { socialtjanst },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "barn.anmal" {
  when = barn,
  contact = socialtjanst { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §" }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
