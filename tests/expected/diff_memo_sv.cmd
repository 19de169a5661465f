sed 's/within = "now"/within = "1 h"/' tests/expected/town.lua >"$TMP/new.lua"; $RUTIN diff --lang sv --format markdown tests/expected/town.lua "$TMP/new.lua"; $RUTIN diff --lang sv --running tests/expected/town.lua tests/expected/town.lua tests/expected/girl.json
# exit 0
