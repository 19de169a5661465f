sed '59s/child/no(child)/' tests/expected/town.lua >"$TMP/new.lua"; $RUTIN verify --lang sv --write "$TMP/breaches" "$TMP/new.lua" | grep -v "$TMP"; $RUTIN run --lang sv "$TMP/new.lua" "$TMP/breaches/breach-1.json" | head -n 6
# exit 0
