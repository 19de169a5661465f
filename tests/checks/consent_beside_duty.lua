-- Personen tillfrågas om en kontakt som ändå blir av: i varje fall där frågan ställs finns
-- en plikt till samma aktör, och samtycket ger inget mer. Den som säger nej tror då att
-- det betyder något.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "barn.anmal" {
  when = barn,
  contact = socialtjanst { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §", tell = { "alder", "namn" } },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "barn.stod" {
  when = all { barn, ringa },
  contact = socialtjanst { within = "24 h", ground = consent, tell = { "alder" } }, -- <<
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
