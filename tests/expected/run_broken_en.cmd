$RUTIN run --lang en --strict tests/expected/broken.lua tests/expected/girl.json
# exit 3
