$RUTIN test --lang sv tests/expected/town.lua tests/expected/examples/passes
# exit 0
