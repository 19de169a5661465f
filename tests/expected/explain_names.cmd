E="$RUTIN explain --lang sv"; CASE="tests/expected/town.lua tests/expected/girl.json"
for name in socialtjänst Social nonsens hemmets "the police"; do
  $E --actor "$name" $CASE >"$TMP/out" && sed -n 5p "$TMP/out"
done
for name in "bedöm behovet" 2 9; do
  $E --step "$name" $CASE >"$TMP/out" && sed -n 5p "$TMP/out"
done
for name in child home. home polisen; do
  $E --rule "$name" $CASE >"$TMP/out" && sed -n 4,5p "$TMP/out"
done
exit 0
# exit 0
