-- memory: a file longer than a routine may be
--
-- Harm: the host runs out of memory.
-- Safe: the load stops at its ceiling of memory.
--
-- expect: load ELIMIT "found more than 131072 bytes"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

-- repeat 14000: -- tusen\n
