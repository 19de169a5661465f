$RUTIN run --all --lang sv tests/expected/town.lua tests/expected/no_consent.json
# exit 0
