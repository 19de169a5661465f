$RUTIN help
# exit 0
