LC_ALL=de_DE.UTF-8 $RUTIN run --brief tests/expected/town.lua tests/expected/girl.json | head -2
# exit 0
