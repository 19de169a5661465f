$RUTIN run --lang en --brief --rules rules helsingborg tests/expected/friday.json
# exit 0
