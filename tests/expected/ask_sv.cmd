$RUTIN ask --lang sv --now 2026-11-27T22:10:00+01:00 tests/expected/town.lua
# exit 0
