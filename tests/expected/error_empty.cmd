$RUTIN run --all --lang en tests/expected/town.lua /dev/null
# exit 1
