-- Rutinen ska ses över innan den ens har börjat gälla. Troligen är ett årtal fel.

routine "utkast" {
  version = "1", title = { sv = "Utkast" }, languages = { "sv" },
  in_force = { from = "2026-07-01" },
  review_by = "2026-06-30", -- <<
}
use "grund"
