cat >"$TMP/girl.json" <<END
{
  "about": "A girl",
  "case": {
    "opened": "2026-11-27T22:10:00+01:00",
    "now": "2026-11-27T22:40:00+01:00",
    "facts": {"age": 16, "exploitation": ["sexual"]}
  },
  "expect": {
    "steps": ["police", "social_services", "ngo"],
    "never": ["support_line"],
    "due": {"police": null},
    "ground": {"police": "duty", "social_services": "duty"},
    "told": {"police": ["age", "name"]},
    "asks": ["age", "guardian"],
    "complete": true
  },
  "then": [
    {
      "after": "30 min",
      "facts": {"age": 30},
      "expect": {"steps": ["ngo"], "fired": ["advice", "child.report"]}
    }
  ]
}
END
$RUTIN test --accept --lang en tests/expected/town.lua "$TMP/girl.json" | sed "s/^--- .*/---/; s,^[^ ]*/girl.json,girl.json," | cut -c1-80
$RUTIN test --lang en tests/expected/town.lua "$TMP/girl.json"
$RUTIN test --accept --format json --lang en tests/expected/town.lua "$TMP/girl.json"
# exit 2
