$RUTIN told --lang sv --now 2026-11-21T10:00:00+01:00 tests/expected/town.lua tests/expected/withdrawn.json | sed -n 2p
# exit 0
