$RUTIN calendar --help --lang sv
# exit 0
