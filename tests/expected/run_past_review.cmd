$RUTIN run --brief --lang sv --now 2028-01-01T09:00:00+01:00 tests/expected/town.lua tests/expected/girl.json
# exit 0
