$RUTIN calendar --rules rules --lang sv tests/expected/night.lua - | grep -a -A1 -m1 SUMMARY
# exit 0
