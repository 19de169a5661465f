-- Aktörer i den rutin som används saknar nummer, för de är olika i varje kommun. De räknas
-- upp en gång, i huvudet, och fylls i med amend.actor.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } } -- <<
use "grund"
use "skola"

rule "skola.ring" {
  when = barn,
  contact = skola { within = "24 h", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
