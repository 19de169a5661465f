echo "?" | $RUTIN drill --lang en tests/expected/town.lua tests/expected/adult.json | sed -n "/can write/,\$p"
# exit 0
