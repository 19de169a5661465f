$RUTIN run a b --now
# exit 2
