$RUTIN run --all --rules rules --lang sv tests/expected/night.lua - | head -n 2
# exit 0
