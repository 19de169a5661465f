$RUTIN test --lang sv tests/expected/town.lua tests/expected/examples/passes tests/expected/examples/fails
# exit 5
