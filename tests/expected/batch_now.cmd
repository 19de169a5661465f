$RUTIN batch --lang en --brief --now 2026-11-21T08:00:00+01:00 tests/expected/town.lua <tests/expected/batch.in | grep -o '"case":"[0-9]","now":"[^"]*"\|^{"error.*'
# exit 0
