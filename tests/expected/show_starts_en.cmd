$RUTIN show --rules tests/expected:rules --lang en night | grep -A2 'counted\|^  intake'
# exit 0
