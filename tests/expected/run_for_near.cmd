$RUTIN run --for shcool --rules rules --lang sv tests/expected/night.lua tests/expected/night.json
# exit 2
