-- Kommentaren tillåter en anmärkning utan att säga varför. Den som läser rutinen sedan
-- måste få veta det.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

-- rutin: allow never_fires
rule "barn.bedom" {
  when = barn,
  task = bedom { within = "24 h" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
