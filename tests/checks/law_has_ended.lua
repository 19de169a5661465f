-- Regeln går på en lag som alla andra regler slutar att gå på en viss dag. Lagen är då
-- troligen ersatt, och regeln behöver den nya eller ett to.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "barn.anmal" {
  when = barn,
  contact = socialtjanst { within = "now", ground = duty "SoL (2001:453) 14 kap. 1 §" },
  to = "2025-06-30",
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "fara.socialtjanst" { -- <<
  when = fara:is("akut"),
  contact = socialtjanst { within = "2 h", ground = duty "SoL (2001:453) 2 kap. 1 §" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
