$RUTIN run --all --lang en tests/expected/town.lua tests/expected
# exit 1
