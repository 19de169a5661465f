$RUTIN batch --lang sv --brief tests/expected/town.lua <tests/expected/batch.in | sed 's/sha256:[0-9a-f]*/DIGEST/'
# exit 0
