-- A brace that is missing.
routine "x" {
  version = "1", title = { sv = "x" }
)
--> found ')', wanted '}' (to close '{' at line 2)
