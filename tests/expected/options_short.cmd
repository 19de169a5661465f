$RUTIN -h --lang=en | diff - tests/expected/help.out; $RUTIN ---x --lang=en; $RUTIN run --all --lang=en -- tests/expected/town.lua tests/expected/girl.json | diff - tests/expected/run_girl_en.out ; echo $?
# exit 0
