-- Rutinen gäller inte den dag som prövas (--at, annars i dag). En plan ur den varnar för
-- det varje gång.
-- at: 2026-06-01
routine "utkast" {
  version = "1", title = { sv = "Utkast" }, languages = { "sv" },
  in_force = { from = "2026-07-01" }, -- <<
}
use "grund"
