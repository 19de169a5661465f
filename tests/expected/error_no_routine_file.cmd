$RUTIN run --all --lang en tests/expected/absent.lua tests/expected/girl.json
# exit 1
