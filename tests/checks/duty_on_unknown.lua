-- En plikt vilar på ett nej. Medan ingen har svarat är svaret varken ja eller nej, och
-- plikten kommer inte, fast den kanske finns. I unless stoppar samma fråga plikten bara
-- när svaret är känt.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "barn.anmal" {
  when = all { barn, no(ringa) }, -- <<
  contact = socialtjanst { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
