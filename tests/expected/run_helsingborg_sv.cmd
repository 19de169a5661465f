$RUTIN run --lang sv --rules rules helsingborg tests/expected/friday.json
# exit 0
