$RUTIN batch --lang en tests/expected/town.lua <tests/expected/batch.in >/dev/full
# exit 1
