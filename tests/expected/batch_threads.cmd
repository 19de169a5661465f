i=0; while [ $i -lt 100 ]; do cat tests/expected/batch.in; echo; i=$((i + 1)); done >$TMP/lines
for n in 1 2 7; do $RUTIN batch --lang en --threads $n tests/expected/town.lua <$TMP/lines >$TMP/$n; done
cmp $TMP/1 $TMP/2 && cmp $TMP/1 $TMP/7 && wc -l <$TMP/1
# exit 0
