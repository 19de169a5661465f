$RUTIN run tests/expected/stopped.lua -; echo "exit $?"; $RUTIN run --format json tests/expected/stopped.lua - <<A
{"opened": "2026-11-20T22:10:00+01:00", "now": "2026-11-20T22:40:00+01:00", "facts": {"sick": true}}
A
# exit 8
