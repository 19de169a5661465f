$RUTIN calendar --rules rules --lang en tests/expected/night.lua - | grep -m 2 "SUMMARY\|DESCRIPTION"
# exit 0
