# A routine of 3,000 rules and one of 5,000: the last rule fires, and no other.
for count in 3000 5000; do
  cp tests/expected/rules_many.lua "$TMP/rules_many.lua"
  seq $count | sed 's|.*|rule "r&" {\
  when = all { age:equals(&), met },\
  contact = police { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §" },\
  because = words "Rule & is there because of a reason of its own.",\
  source = "https://example.org/&",\
}|' >>"$TMP/rules_many.lua"
  echo '{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "now": "2026-11-20T22:10:00+01:00",
    "facts": {"age": '$count', "met": true}}' |
    $RUTIN run --all --lang en "$TMP/rules_many.lua" - || exit
done
# exit 0
