$RUTIN --help --lang sv
# exit 0
