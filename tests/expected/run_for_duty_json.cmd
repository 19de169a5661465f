$RUTIN run --for emergency_service --format json --rules rules tests/expected/night.lua tests/expected/night.json | grep -o "\"performer\":[a-z\"]*" | sort | uniq -c | tr -s ' '
# exit 0
