$RUTIN run --lang en tests/expected/nothing.lua tests/expected/girl.json
# exit 2
