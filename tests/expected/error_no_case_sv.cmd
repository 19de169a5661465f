$RUTIN run --all --lang sv tests/expected/town.lua tests/expected/absent.json
# exit 1
