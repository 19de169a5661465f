$RUTIN run --lang en --brief --rules /nowhere:tests/expected town tests/expected/girl.json
# exit 0
