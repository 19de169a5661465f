-- A sign that is not Lua's.
routine "x" { version = @ }
--> found '@' where it cannot stand
