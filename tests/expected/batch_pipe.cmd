{ yes '' | $RUTIN batch --lang en tests/expected/town.lua; echo $? >$TMP/status; } | head -n 1; cat $TMP/status
# exit 0
