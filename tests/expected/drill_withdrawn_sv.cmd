printf "1 nådd\nngo samtycke ja\nngo samtycke återkallat\n" | $RUTIN drill --rules rules --lang sv tests/expected/night.lua tests/expected/night.json | grep "^Samtycke"
# exit 0
