$RUTIN --lang sv tset
# exit 2
