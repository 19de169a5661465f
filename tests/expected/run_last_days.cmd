$RUTIN run --lang sv --rules rules sweden examples/cases/two_days_left_and_the_leader_is_silent.json
# exit 0
