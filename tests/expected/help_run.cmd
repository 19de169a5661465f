$RUTIN help run
# exit 0
