$RUTIN run --lang sv --rules rules sweden examples/cases/asked_on_a_friday_night.json
# exit 0
