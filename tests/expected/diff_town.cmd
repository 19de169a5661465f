sed 's/within = "now"/within = "1 h"/' tests/expected/town.lua >"$TMP/new.lua"; $RUTIN diff --lang en tests/expected/town.lua "$TMP/new.lua" tests/expected/girl.json
# exit 6
