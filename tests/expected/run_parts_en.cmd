$RUTIN run --lang en tests/expected/pages.lua -
# exit 0
