$RUTIN run --lang sv tests/expected/town.lua tests/expected/adult.json
# exit 0
