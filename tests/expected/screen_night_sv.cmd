$RUTIN run --rules rules --lang sv tests/expected/night.lua tests/expected/night.json
# exit 0
