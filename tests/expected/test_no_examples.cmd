mkdir $TMP/empty; $RUTIN test --lang en tests/expected/town.lua $TMP/empty 2>&1 | sed "s|$TMP|TMP|"
# exit 0
