-- Den dag då rutinen senast skulle ses över har gått (--at, annars i dag). En plan ur den
-- varnar för det varje gång.
-- at: 2027-01-01
routine "utkast" {
  version = "1", title = { sv = "Utkast" }, languages = { "sv" },
  review_by = "2026-12-31", -- <<
}
use "grund"
