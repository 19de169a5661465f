-- Tiden räknas från något som ingen regel ber om. Då börjar den aldrig löpa, och steget
-- väntar för alltid.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "bedom.sedan" {
  when = barn,
  task = bedom { within = "24 h", from = done(tolk) }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
