$RUTIN told --lang en tests/expected/town.lua tests/expected/withdrawn.json
# exit 0
