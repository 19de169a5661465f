$RUTIN run --lang sv --rules rules sweden tests/expected/friday.json
# exit 0
