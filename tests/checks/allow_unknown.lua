-- Kommentaren tillåter något som inte finns: koden är felstavad.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

-- rutin: allow never_fire because den ska vänta
rule "barn.bedom" {
  when = barn,
  task = bedom { within = "24 h" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
