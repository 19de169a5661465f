-- escape: `use` names a file from the root
--
-- Harm: any file of the host can be read, and shows in a message.
-- Safe: an id begins with a letter.
--
-- expect: load EROUTINE "use: found "/etc/passwd", wanted an id of a to z, 0 to 9, _, - and /"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

use "/etc/passwd"
