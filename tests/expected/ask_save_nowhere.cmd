$RUTIN ask --lang sv --save tests/absent/case.json tests/expected/town.lua
# exit 1
