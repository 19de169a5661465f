-- En plikt som gäller genast väntar aldrig på ett annat steg. Det som står i after ordnar
-- bara listan, och ska då heta following.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "tolk.boka" {
  when = barn,
  task = tolk { within = "2 h" },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}

rule "barn.anmal" {
  when = barn,
  contact = socialtjanst {
    within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §",
    after = { tolk }, -- <<
  },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
