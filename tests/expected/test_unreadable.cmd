$RUTIN test --lang en tests/expected/town.lua tests/expected/examples/passes tests/expected/girl.json tests/expected/absent.json
# exit 1
