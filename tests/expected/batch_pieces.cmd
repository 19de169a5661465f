i=0; while [ $i -lt 10 ]; do cat tests/expected/batch.in; echo; i=$((i + 1)); done >$TMP/lines
head -c 1048576 /dev/zero | tr '\0' ' ' >>$TMP/lines; echo >>$TMP/lines
head -c 1048577 /dev/zero | tr '\0' ' ' >>$TMP/lines; head -n 1 tests/expected/batch.in >>$TMP/lines
{ echo; head -n 1 tests/expected/batch.in; head -c 3000000 /dev/zero | tr '\0' x; } >>$TMP/lines
for n in 13 1000 65536; do dd bs=$n if=$TMP/lines status=none | $RUTIN batch --lang en --threads 2 tests/expected/town.lua >$TMP/$n; done
cmp $TMP/13 $TMP/1000 && cmp $TMP/13 $TMP/65536 && tail -n 5 $TMP/13 | cut -c 1-120 | sed 's/sha256:[0-9a-f]*/DIGEST/'
# exit 0
