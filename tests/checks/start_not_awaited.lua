-- Tiden räknas från att något kom in, men regeln gäller också innan det har kommit. Till
-- dess väntar steget, kanske för alltid, utan att någon vet om det.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "bedom.dom" {
  when = barn,
  task = bedom { within = "3 days", from = received "dom" }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
