# The whole plan on a narrower terminal.
COLUMNS=44 $RUTIN run --all --lang sv tests/expected/town.lua tests/expected/girl.json
# exit 0
