-- En plikt väntar på ett annat steg, och det steget kan stå kvar: personen har inte sagt
-- ja, eller chefen har inte beslutat. Då väntar plikten också. Ärendet visar ett fall.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "forening.fraga" {
  when = barn,
  contact = forening { within = "24 h", ground = consent },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "barn.anmal" {
  when = barn,
  contact = socialtjanst {
    within = "24 h", ground = duty "SoL (2025:400) 19 kap. 1 §",
    after = { forening }, -- <<
  },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
