# The longest texts fit on a screen, by what is left out of it.
$RUTIN run --lang sv tests/expected/long.lua tests/expected/long.json | tee "$TMP/page"
wc -l <"$TMP/page" | awk '{ print ($1 <= 45 ? "fits" : "too long") }'
# exit 0
