$RUTIN show a b
# exit 2
