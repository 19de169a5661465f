-- Ingen regel läser uppgiften och ingen får veta den, så svaret på frågan gör ingen
-- skillnad.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

fact "vader" { yes_no, name = { sv = "Dåligt väder" }, ask = { sv = "Är vädret dåligt?" } } -- <<
