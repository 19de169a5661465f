$RUTIN ask --lang en --save tests/expected/girl.json tests/expected/town.lua
# exit 1
