-- Regeln säger att lagen kräver kontakten, men inte vilken lag. Den som handlar på natten
-- kan då inte svara för det.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "barn.anmal" {
  when = barn,
  contact = socialtjanst { within = "now", ground = duty }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
