script -qec "$RUTIN batch --lang en tests/expected/town.lua <tests/expected/batch.in 2>&1 >$TMP/plans" /dev/null </dev/null | tr -d '\r'; wc -l <$TMP/plans
# exit 0
