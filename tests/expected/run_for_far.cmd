$RUTIN run --for police --rules rules --lang en tests/expected/night.lua tests/expected/night.json
# exit 2
