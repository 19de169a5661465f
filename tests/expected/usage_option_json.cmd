$RUTIN run --format json --now 22:10 a b
# exit 2
