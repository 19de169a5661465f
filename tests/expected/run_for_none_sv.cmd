$RUTIN run --for school --rules rules --lang sv tests/expected/night.lua -
# exit 0
