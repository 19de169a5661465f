$RUTIN run --all --lang en tests/expected/nothing.lua tests/expected/girl.json
# exit 2
