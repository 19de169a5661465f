$RUTIN run --all --lang sv tests/expected/town.lua - 2>&1 >/dev/null | sed "s/20[-0-9T:+]*/TIME/"
# exit 0
