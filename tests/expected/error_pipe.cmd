{ sleep 0.3; $RUTIN show tests/expected/town.lua; echo $? >$TMP/status; } | true; cat $TMP/status
# exit 0
