# Every way that a file cannot be had, in Swedish.
rutin() { $RUTIN "$@" --lang sv; }
town=tests/expected/town.lua night=tests/expected/adult.json
cd "$TMP" && ln -s loop loop && mkdir empty && cd - >/dev/null
long=$(printf '%0300d' 0)
rutin run nowhere $night
rutin run townn $night --rules tests/expected
rutin run $town nowhere.json
rutin run $town tests
rutin run $town $town/case.json
rutin run $town "$long"
rutin run $town "$TMP/loop" 2>&1 | sed "s|$TMP|TMP|" >&2
rutin run $town - <&-
rutin run $town - </dev/zero
rutin run $town $night --now 2026-11-20T22:10:00+01:00 >/dev/full
rutin test $town "$TMP/empty" 2>&1 | sed "s|$TMP|TMP|" >&2
rutin test $town nowhere
rutin drill $town -
rutin ask $town --save nowhere/case.json
rutin ask $town --save $night
# exit 1
