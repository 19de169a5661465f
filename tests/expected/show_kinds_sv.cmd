$RUTIN show --rules rules --lang sv sweden | grep '^  Slag  ' | sort -u
# exit 0
