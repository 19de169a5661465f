$RUTIN batch --lang en --now 2026-13-45T08:00:00+01:00 tests/expected/town.lua <tests/expected/batch.in
# exit 2
