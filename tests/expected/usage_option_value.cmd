$RUTIN run --all a b --now
# exit 2
