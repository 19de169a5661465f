$RUTIN run --lang en --brief tests/expected/town.lua -
# exit 0
