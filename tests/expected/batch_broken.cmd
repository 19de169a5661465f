line() { printf '{"case": "1", "opened": "2026-11-20T22:10:00+01:00", "now": "2026-11-20T22:10:00+01:00", "facts": {"age": %s}}\n' "$1"; }
{ line 16; line 30; line 17; echo; } >$TMP/lines
for l in sv en; do $RUTIN batch --lang $l --brief tests/expected/broken.lua <$TMP/lines | grep -c '"warnings":\[{"code":"broken_invariant"'; done
# exit 0
