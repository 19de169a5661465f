$RUTIN show --lang en --format markdown tests/expected/town.lua | sed "s/sha256:[0-9a-f]*/DIGEST/"
# exit 0
