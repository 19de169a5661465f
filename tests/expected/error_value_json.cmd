$RUTIN run --lang en --format json tests/expected/town.lua -
# exit 1
