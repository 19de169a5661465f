printf '{"about": "En flicka", "case": %s}' "$(cat tests/expected/girl.json)" >"$TMP/girl.json"
$RUTIN suggest --most 6 --lang sv tests/expected/town.lua "$TMP/girl.json"
# exit 0
