$RUTIN show --rules tests/expected:rules --lang sv night | grep -A2 'räknat\|^  intake'
$RUTIN show --rules rules --lang sv sweden | grep -A2 'Svara anmälaren'
# exit 0
