$RUTIN test tests/expected/town.lua
# exit 2
