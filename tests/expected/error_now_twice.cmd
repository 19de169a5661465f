$RUTIN run --all --lang en --now 2026-11-28T00:20:00+01:00 tests/expected/town.lua -
# exit 1
