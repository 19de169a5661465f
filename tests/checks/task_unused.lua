-- Åtgärden finns, men ingen regel ber om den.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

task "ring_tillbaka" { name = { sv = "Ring tillbaka" } } -- <<
