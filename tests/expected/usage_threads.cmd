$RUTIN batch --lang en --threads 0 tests/expected/town.lua
# exit 2
