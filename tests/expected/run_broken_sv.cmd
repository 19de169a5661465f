$RUTIN run --all --lang sv tests/expected/broken.lua tests/expected/girl.json
# exit 3
