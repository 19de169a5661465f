-- escape: `use` names a file above the folder
--
-- Harm: any file of the host can be read, and shows in a message.
-- Safe: an id has no dots.
--
-- expect: load EROUTINE "use: found "../../../etc/passwd", wanted an id of a to z, 0 to 9, _, - and /"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

use "../../../etc/passwd"
