$RUTIN drill --lang sv --rules rules tests/expected/town.lua tests/expected/night.json
# exit 1
