$RUTIN run --all --lang sv tests/expected/town.lua tests/expected/girl.json
# exit 0
