$RUTIN run --strict --format json tests/expected/town.lua tests/expected/girl.json >/dev/null
# exit 4
