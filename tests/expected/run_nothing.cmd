$RUTIN run --all --lang sv tests/expected/nothing.lua tests/expected/nothing.json
# exit 0
