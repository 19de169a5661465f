$RUTIN run --all --now 22:10 a b
# exit 2
