$RUTIN run --lang en tests/expected/town.lua tests/expected/no_consent.json
# exit 0
