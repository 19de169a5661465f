$RUTIN test --lang en tests/expected/town.lua tests/expected/examples/fails/late.json
# exit 5
