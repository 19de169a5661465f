$RUTIN run --all --lang en --now 2026-02-30T10:00:00+01:00 tests/expected/town.lua tests/expected/girl.json
# exit 2
