$RUTIN explain --lang en tests/expected/town.lua tests/expected/girl.json
# exit 0
