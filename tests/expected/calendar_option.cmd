$RUTIN calendar --format json tests/expected/night.lua tests/expected/night.json
# exit 2
