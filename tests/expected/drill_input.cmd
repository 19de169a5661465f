$RUTIN drill --rules rules --lang sv tests/expected/night.lua -
# exit 2
