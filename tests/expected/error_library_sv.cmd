# What the library tells of routines, cases and examples, in Swedish.
rutin() { $RUTIN "$@" --lang sv; }
town=tests/expected/town.lua
rutin run tests/expected/faulty.lua tests/expected/girl.json
echo 'while true do end' >"$TMP/endless.lua"
rutin run "$TMP/endless.lua" tests/expected/girl.json 2>&1 | sed "s|$TMP|TMP|" >&2
echo 'routine "town" { version = "1" } rule "a" { when = hej' >"$TMP/open.lua"
rutin run "$TMP/open.lua" tests/expected/girl.json 2>&1 | sed "s|$TMP|TMP|" >&2
sed '/^actor "social_services"/s/authority/authorty/' $town >"$TMP/kinds.lua"
rutin show "$TMP/kinds.lua" 2>&1 >/dev/null | sed "s|$TMP|TMP|" >&2
while read -r case; do
  echo "$case" | rutin run $town - --now 2026-11-20T22:10:00+01:00
done <<'END'

{"case": "1"
{"case": "1"} {}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00"
{"case": "1", "opened": "i går", "facts": {}}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "facts": {"agee": 16}}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "facts": {"age": "16"}}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "facts": {"age": 1600}}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "facts": {"age": 16.5}}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "facts": {"age": 16, "age": 17}}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "facts": {"danger": "grat"}}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "consent": {"ngo": "yes"}}
{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "events": [{"at": "2026-11-20T22:10:00+01:00"}]}
{“case”: 1}
END
rutin test $town tests/expected/examples/fails
rutin test $town tests/expected/broken.lua
rutin run tests/expected/broken.lua tests/expected/girl.json --now 2027-06-01T10:00:00+02:00 --brief | head -n 12
# exit 0
