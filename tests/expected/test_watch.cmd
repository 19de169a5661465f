printf '{"about": "A girl", "case": %s}' "$(cat tests/expected/girl.json)" >"$TMP/girl.json"
mkfifo "$TMP/said"
$RUTIN test --watch --lang en tests/expected/town.lua "$TMP/girl.json" >"$TMP/out" 2>"$TMP/said" &
{
  read -r line && echo "$line"
  printf '{"about": "A girl", "case": %s, "expect": {"steps": ["ngo"]}}' "$(cat tests/expected/girl.json)" >"$TMP/new.json"
  mv "$TMP/new.json" "$TMP/girl.json"
  read -r line && echo "$line"
} <"$TMP/said"
kill $!
wait $! 2>/dev/null
sed 's|^[^ ]*/girl.json|girl.json|' "$TMP/out"
# exit 0
