$RUTIN help drill --lang sv
# exit 0
