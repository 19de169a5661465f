-- Ett förbud som gäller i fler fall tar bort kontakten varje gång regeln gäller.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "hem.aldrig" {
  when = any { barn, fara:is("akut") },
  never = { hem },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "hem.beratta" {
  when = all { barn, ringa },
  contact = hem { within = "24 h", ground = free }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
