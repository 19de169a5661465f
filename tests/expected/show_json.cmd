$RUTIN show --lang en --format json tests/expected/town.lua | grep -o "^{\"id\":\"town\",\"version\":\"1\""
# exit 0
