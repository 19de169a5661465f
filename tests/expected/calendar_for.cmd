$RUTIN calendar --for school --rules rules --lang sv tests/expected/night.lua tests/expected/night.json | grep -a SUMMARY
# exit 0
