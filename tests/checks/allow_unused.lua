-- Kommentaren tillåter en anmärkning som inte finns på nästa rad. Den är kvar sedan
-- felet rättades, eller står på fel ställe, och skulle dölja nästa fel där.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

-- rutin: allow never_fires because lagen kommer i höst
rule "barn.bedom" {
  when = barn,
  task = bedom { within = "24 h" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
