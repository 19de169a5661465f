$RUTIN show --rules rules --lang sv sweden | grep "1 tim"
# exit 0
