$RUTIN drill --rules rules --lang sv tests/expected/night.lua tests/expected/night.json | grep -A2 "^>"
# exit 0
