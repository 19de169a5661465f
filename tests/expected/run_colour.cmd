for no in "" 1; do script -qec "TERM=xterm NO_COLOR=$no $RUTIN run --all --lang sv tests/expected/town.lua tests/expected/girl.json" /dev/null </dev/null | grep -c "$(printf '\033')" || true; done
# exit 0
