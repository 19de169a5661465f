$RUTIN run --for school --format json --rules rules tests/expected/night.lua tests/expected/night.json | grep -o "\"step\":[0-9]*\|\"performer\":[a-z\"]*"
# exit 0
