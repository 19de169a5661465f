$RUTIN explain --lang sv tests/expected/town.lua tests/expected/girl.json
# exit 0
