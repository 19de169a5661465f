$RUTIN show --rules rules --lang sv sweden | grep "1 timme" | sort -u
# exit 0
