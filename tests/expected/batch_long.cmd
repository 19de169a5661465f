{ printf '{"case": "'; head -c 2000000 /dev/zero | tr '\0' x; echo '"}'; head -n 1 tests/expected/batch.in; head -c 1048577 /dev/zero | tr '\0' ' '; } | $RUTIN batch --lang en --brief tests/expected/town.lua | cut -c 1-120 | sed 's/sha256:[0-9a-f]*/DIGEST/'
# exit 0
