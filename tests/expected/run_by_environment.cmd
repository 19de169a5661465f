RUTIN_RULES=tests/expected $RUTIN run --lang en --brief town tests/expected/girl.json
# exit 0
