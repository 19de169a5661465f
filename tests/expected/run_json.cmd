$RUTIN run --all --format=json tests/expected/town.lua tests/expected/adult.json | sed 's/sha256:[0-9a-f]*/DIGEST/'
# exit 0
