$RUTIN drill --save $TMP/drill.json --rules rules --lang sv tests/expected/night.lua tests/expected/night.json | sed "s|$TMP|TMP|" && $RUTIN test --lang sv --rules rules tests/expected/night.lua $TMP/drill.json
# exit 0
