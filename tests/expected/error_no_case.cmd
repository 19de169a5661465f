$RUTIN run --all --lang en tests/expected/town.lua tests/expected/absent.json
# exit 1
