$RUTIN run --all --lang sv tests/expected/town.lua tests/expected/bans.json
# exit 0
