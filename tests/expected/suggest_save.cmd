printf '{"about": "A girl", "case": %s}' "$(cat tests/expected/girl.json)" >"$TMP/girl.json"
mkdir "$TMP/more"
$RUTIN suggest --most 1 --save "$TMP/more" --lang en tests/expected/town.lua "$TMP/girl.json" | sed 's|^/.*/||'
cut -c1-80 "$TMP"/more/*.json
$RUTIN test --lang en tests/expected/town.lua "$TMP/girl.json" "$TMP/more"
# exit 0
