-- cpu: thousands of names that are near to others
--
-- Harm: each wrong name is held against all names that there are, letter by
--   letter.
-- Safe: the letters count as steps.
--
-- expect: load EROUTINE "rule "r", contact alpha, tell: no fact or class is called "xnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn1"; did you mean "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn1"?"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local long, names = "n", {}
for _ = 1, 5 do long = long .. long end
long = long .. long:sub(1, 28)
for i = 1, 200 do fact(long .. i) { yes_no } end
for i = 1, 5000 do names[i] = "x" .. long .. i end
rule "r" { contact = alpha { ground = free, tell = names }, because = { en = "x" }, source = "s" }
