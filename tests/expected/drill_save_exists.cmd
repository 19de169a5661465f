$RUTIN drill --save tests/expected/night.json --lang sv --rules rules tests/expected/night.lua tests/expected/night.json
# exit 1
