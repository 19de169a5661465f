LC_ALL=en_US LANG=sv_SE $RUTIN run --brief tests/expected/town.lua tests/expected/girl.json | head -2
# exit 0
