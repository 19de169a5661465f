$RUTIN run --all --frmat json a b
# exit 2
