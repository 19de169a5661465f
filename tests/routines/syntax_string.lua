-- A text without an end.
routine "x" { version = "1 }
--> found what is not Lua: unfinished string near '"1 }'
