-- Aktören finns, men ingen regel kontaktar, förbjuder eller nämner den. Kanske glömdes
-- regeln.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

actor "kvinnojour" { name = { sv = "Kvinnojouren" }, kind = "civil", phone = "0000-10 20 80" } -- <<
