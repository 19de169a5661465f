timeout 20 $RUTIN batch --lang en tests/expected/town.lua <&-; echo $?
timeout 20 $RUTIN batch --lang en tests/expected/town.lua <tests/expected/batch.in >&-; echo $?
timeout 20 $RUTIN batch --lang en --brief tests/expected/town.lua <tests/expected/batch.in 2>&- | wc -l
# exit 0
