$RUTIN told tests/expected/town.lua
# exit 2
