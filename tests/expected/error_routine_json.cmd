$RUTIN show --format json tests/expected/faulty.lua
# exit 3
