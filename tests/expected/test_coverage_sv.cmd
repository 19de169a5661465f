printf '{"about": "En flicka", "case": %s}' "$(cat tests/expected/girl.json)" >"$TMP/girl.json"
$RUTIN test --coverage --threads 2 --lang sv tests/expected/town.lua "$TMP/girl.json"
# exit 0
