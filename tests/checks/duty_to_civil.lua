-- Ingen lag kräver att någon berättar för en förening. Det som står som plikt är troligen
-- ett samtycke, eller ett råd utan namn.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "forening.plikt" {
  when = barn,
  contact = forening { within = "24 h", ground = duty "SoL (2025:400) 19 kap. 1 §" }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
