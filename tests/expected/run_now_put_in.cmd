$RUTIN run --format json --now 2026-11-27T22:10:00+01:00 tests/expected/town.lua - | grep -o "\"now\":\"[^\"]*\""
# exit 0
