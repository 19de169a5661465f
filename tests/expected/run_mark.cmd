printf '\357\273\277{}' | $RUTIN run --all --now 2026-11-21T08:00:00+01:00 --lang en tests/expected/town.lua -
# exit 1
