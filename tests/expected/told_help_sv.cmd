$RUTIN help told --lang sv
# exit 0
