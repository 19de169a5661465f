$RUTIN run --all --lang en tests/expected/town.lua -
# exit 1
