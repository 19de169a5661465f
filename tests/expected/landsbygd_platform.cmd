# The platform that has answered, and a rule that consults it without a name: what must always hold is broken.
cat > "$TMP/local.lua" <<'LUA'
routine "local" { version = "1", title = { sv = "L", en = "L" }, owner = "x", in_force = { from = "2020-01-01" },
  review_by = "2099-01-01", languages = { "sv", "en" } }
use "landsbygd"
rule "nameless" { contact = civil_platform { within = "2 days", ground = anonymous, tell = { "situation" } },
  because = { sv = "b", en = "b" }, source = "https://e.x" }
LUA
for outcome in no_answer reached refused; do
  cat > "$TMP/case.json" <<JSON
{"case": "1", "opened": "2026-11-23T10:00:00+01:00", "now": "2026-11-23T12:00:00+01:00",
 "facts": {"age": 31, "danger": "none", "found_by": "municipality"},
 "events": [{"at": "2026-11-23T11:00:00+01:00", "contact": "civil_platform", "outcome": "$outcome"},
            {"at": "2026-11-23T11:30:00+01:00", "contact": "civil_platform", "outcome": "$outcome"}]}
JSON
  echo "$outcome: $($RUTIN run --rules rules --format json --lang en "$TMP/local.lua" "$TMP/case.json" | grep -o 'The platform is contacted only with consent' | head -n 1)"
done
# exit 0
