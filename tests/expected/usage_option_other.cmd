$RUTIN run --all --save x a b
# exit 2
