$RUTIN verify --lang en tests/expected/town.lua
# exit 0
