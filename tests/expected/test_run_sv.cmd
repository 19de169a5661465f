printf '{"about": "En flicka", "case": %s, "expect": {"steps": ["emergency"]}}' "$(cat tests/expected/girl.json)" >"$TMP/girl.json"
printf '{"about": "En annan", "unread": true, "case": %s}' "$(cat tests/expected/girl.json)" >"$TMP/other.json"
$RUTIN test --run 'annan$' --lang sv tests/expected/town.lua "$TMP"
$RUTIN test --run '(' --lang sv tests/expected/town.lua "$TMP"
$RUTIN test --threshold 101 --lang sv tests/expected/town.lua "$TMP"
# exit 2
