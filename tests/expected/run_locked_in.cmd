$RUTIN run --lang sv --rules rules sweden examples/cases/locked_in_and_nobody_asks_her.json
# exit 0
