-- A routine without a header.
--> found no routine "…" { … }, wanted one in this file
use "common"
