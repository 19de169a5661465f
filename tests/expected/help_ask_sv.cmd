$RUTIN ask --help --lang sv
# exit 0
