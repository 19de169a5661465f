$RUTIN run --all --lang en tests/expected/town.lua tests/expected/bans.json
# exit 0
