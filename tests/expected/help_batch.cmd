$RUTIN help batch --lang en
# exit 0
