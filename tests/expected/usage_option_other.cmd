$RUTIN run --save x a b
# exit 2
