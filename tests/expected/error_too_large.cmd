head -c 1100000 /dev/zero | $RUTIN run --all --lang en tests/expected/town.lua -
# exit 8
