$RUTIN run --all --lang en --rules tests/expected twon tests/expected/girl.json
# exit 1
