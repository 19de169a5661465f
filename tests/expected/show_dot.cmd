$RUTIN show --lang en --format dot tests/expected/town.lua
# exit 0
