$RUTIN calendar --rules rules --lang en --now 2027-05-19T10:00:00+02:00 tests/expected/night.lua tests/expected/night.json | tail -n 12
# exit 0
