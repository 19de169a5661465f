$RUTIN show --lang sv --format html tests/expected/pages.lua | sed "s/sha256:[0-9a-f]*/DIGEST/"
# exit 0
