$RUTIN show --lang sv --part plan tests/expected/town.lua
# exit 0
