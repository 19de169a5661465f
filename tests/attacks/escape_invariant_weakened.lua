-- escape: a routine changes what it brought in
--
-- Harm: what the law says holds no longer.
-- Safe: only texts of what was brought in change.
--
-- expect: load EROUTINE "amend.fact "age": found class, which cannot be changed once brought in"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

amend.fact "age" { class = "identity", why = { en = "x" } }
