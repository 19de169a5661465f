$RUTIN run --all --rules rules --lang sv helsingborg - | grep -A 3 "[0-9]\. Råd på"
# exit 0
