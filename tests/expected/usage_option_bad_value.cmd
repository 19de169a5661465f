$RUTIN run --all --lang de a b
# exit 2
