$RUTIN
# exit 2
