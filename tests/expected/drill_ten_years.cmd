printf "nästa\n1 nådd\n" | $RUTIN drill --now 2036-11-21T10:00:00+01:00 --rules rules --lang sv tests/expected/night.lua tests/expected/night.json
# exit 0
