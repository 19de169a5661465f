-- En kommentar som börjar med rutin: är till verktygen, men den här går inte att förstå.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

-- rutin: låt det vara
rule "barn.bedom" {
  when = barn,
  task = bedom { within = "24 h" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
