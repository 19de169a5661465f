-- Tecknen & och | står bredvid varandra utan parenteser. Då hör det som står på var sida
-- om & ihop först, vilket inte alltid är det som läses.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

rule "polis.fara" {
  when = barn & ringa | fara:is("akut"), -- <<
  contact = polis { within = "2 h", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
