printf '1\0002\nklar\n' | $RUTIN ask --lang sv --now 2026-11-25T10:00:00+01:00 tests/expected/town.lua
# exit 0
