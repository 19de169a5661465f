$RUTIN run --lang sv tests/expected/pages.lua -
# exit 0
