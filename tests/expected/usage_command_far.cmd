$RUTIN frobnicate
# exit 2
