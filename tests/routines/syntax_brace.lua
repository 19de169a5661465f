-- A brace that is missing.
routine "x" {
  version = "1"
  title = 3
--> found 'title', wanted '}' (to close '{' at line 2)
}
