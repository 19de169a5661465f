$RUTIN told --lang sv --now 2026-11-18T10:00:00+01:00 tests/expected/town.lua tests/expected/withdrawn.json
# exit 1
