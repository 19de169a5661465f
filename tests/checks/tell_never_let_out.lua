-- Det som står i tell får aldrig sägas, för den grund som skulle släppa fram det kan inte
-- gälla när regeln gör det. Här stoppas regeln av just det ja som namnet kräver.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "forening.rad" {
  when = ringa,
  unless = consent_of(forening):is("given"),
  contact = forening { within = "24 h", ground = { consent, anonymous }, tell = { "alder", "namn" } }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
