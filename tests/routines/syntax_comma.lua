-- Commas that are not there. The base below is never read.
routine "x" {
  version = "1"
--> found no comma after "1"; write , there
  title = { sv = "x" },
  languages = { "sv" }
--> found no comma after }; write , there
  owner = "x"
}
use "common"
actor "police" { name = { sv = "Polisen" } kind = "authority" }
--> found no comma after }; write , there
