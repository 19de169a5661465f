$RUTIN calendar --rules rules --lang en tests/expected/night.lua tests/expected/saturday.json
# exit 0
