$RUTIN run --lang en tests/expected/town.lua tests/expected/adult.json
# exit 0
