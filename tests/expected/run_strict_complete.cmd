$RUTIN run --strict --format json tests/expected/town.lua tests/expected/adult.json >/dev/null
# exit 0
