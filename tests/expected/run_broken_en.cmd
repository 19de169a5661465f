$RUTIN run --all --lang en --strict tests/expected/broken.lua tests/expected/girl.json
# exit 3
