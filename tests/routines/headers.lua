-- A header with mistakes.
routine "x" {
  title = { sv = "x" }, languages = { "sv", "svenska" }, in_force = "2026", review_by = "soon", verson = "1",
--> routine "x": no member is called "verson"; did you mean "version"?
--> routine "x", languages: found "svenska", wanted at most 8 languages, each once, as { "sv", "en" }
--> routine "x", in_force: found "2026", wanted { from = "2026-07-01" }
--> routine "x", review_by: found "soon", wanted a date, as "2026-07-01"
}
