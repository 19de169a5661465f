-- En aktör som ska ringas saknar nummer. På sidan står då [nummer saknas, fyll i]. De som
-- är olika i varje ärende (hemmet, ett ombud, en ambassad) räknas inte.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

actor "kvinnojour" { name = { sv = "Kvinnojouren" }, kind = "civil" } -- <<
rule "kvinnojour.fraga" {
  when = ringa,
  contact = kvinnojour { within = "24 h", ground = consent },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
