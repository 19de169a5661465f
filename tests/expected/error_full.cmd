$RUTIN show tests/expected/town.lua --lang en >/dev/full
# exit 1
