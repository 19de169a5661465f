printf '{"about": "A <girl>", "case": %s, "expect": {"steps": ["emergency"]}}' "$(cat tests/expected/girl.json)" >"$TMP/girl.json"
cd "$TMP" && RULES=$OLDPWD/tests/expected/town.lua
case $RUTIN in /*) ;; *) RUTIN=$OLDPWD/$RUTIN ;; esac
$RUTIN test --format junit --lang en "$RULES" girl.json | cut -c1-80
$RUTIN test --format json --lang en "$RULES" girl.json
# exit 5
