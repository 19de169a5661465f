$RUTIN run --all --lang sv --rules rules sweden tests/expected/friday.json
# exit 0
