printf '{"about": "A girl", "case": %s}' "$(cat tests/expected/girl.json)" >"$TMP/girl.json"
$RUTIN test --threshold 90 --lang en tests/expected/town.lua "$TMP/girl.json"
# exit 5
