sed '59s/child/no(child)/' tests/expected/town.lua >"$TMP/new.lua"; mkdir "$TMP/breaches"; echo kept >"$TMP/breaches/breach-1.json"; $RUTIN verify --lang en --write "$TMP/breaches" "$TMP/new.lua" 2>/dev/null | grep -v "Stands in" | head -n 6; cat "$TMP/breaches/breach-1.json"
# exit 0
