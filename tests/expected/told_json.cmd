$RUTIN told --lang en --format json tests/expected/town.lua tests/expected/withdrawn.json
# exit 0
