$RUTIN run --lang en --brief tests/expected/town.lua tests/expected/bans.json
# exit 0
