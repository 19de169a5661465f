$RUTIN run --lang sv --rules rules sweden examples/cases/a_patrol_with_a_girl_in_danger.json
# exit 0
