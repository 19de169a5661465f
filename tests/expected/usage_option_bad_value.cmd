$RUTIN run --lang de a b
# exit 2
