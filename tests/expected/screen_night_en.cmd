$RUTIN run --rules rules --lang en tests/expected/night.lua tests/expected/night.json
# exit 0
