$RUTIN run --lang en --brief --rules rules sweden tests/expected/friday.json
# exit 0
