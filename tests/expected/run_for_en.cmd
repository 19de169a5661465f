$RUTIN run --for ngo --rules rules --lang en tests/expected/night.lua tests/expected/night.json
# exit 0
