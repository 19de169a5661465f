$RUTIN run --lang en tests/expected/town.lua -
# exit 1
