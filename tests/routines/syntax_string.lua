-- A text without an end.
routine "x" { version = "1 }
--> found a text that does not end on its line; write " after it
