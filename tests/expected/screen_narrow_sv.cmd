# A narrower terminal.
COLUMNS=44 $RUTIN run --lang sv tests/expected/town.lua tests/expected/girl.json
# exit 0
