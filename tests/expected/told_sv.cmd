$RUTIN told --lang sv tests/expected/town.lua tests/expected/withdrawn.json
# exit 0
