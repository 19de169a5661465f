$RUTIN run --all --lang en tests/expected/faulty.lua tests/expected/girl.json
# exit 3
